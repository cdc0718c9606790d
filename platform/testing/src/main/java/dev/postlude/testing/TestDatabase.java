package dev.postlude.testing;

import dev.postlude.embedded.EmbeddedPostgres;
import dev.postlude.embedded.Settings;
import dev.postlude.engine.db.DatabaseSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/// A new, empty database for one test, on a PostgreSQL that all tests of this user share.
public final class TestDatabase implements AutoCloseable {

    /// Joined once a JVM, and left when it ends. What a test wrote need not outlive the machine, so it need not wait
    /// for the disk.
    private static final class Server {
        static final EmbeddedPostgres JOINED = EmbeddedPostgres.join(
                Settings.in(directory()).withServer("fsync", "off").withServer("max_connections", "400"));
    }

    private final EmbeddedPostgres server;
    private final String name;

    private TestDatabase(EmbeddedPostgres server, String name) {
        this.server = server;
        this.name = name;
    }

    public static TestDatabase create() {
        var server = Server.JOINED;
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute(server.jdbcUrl(), server, "CREATE DATABASE " + name);
        return new TestDatabase(server, name);
    }

    private static Path directory() {
        return Path.of(System.getProperty("java.io.tmpdir"), "postlude-test-" + System.getProperty("user.name"));
    }

    public DatabaseSettings settings() {
        return new DatabaseSettings(server.jdbcUrl(name), server.username(), server.password());
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                settings().url(), settings().username(), settings().password());
    }

    public void execute(String sql) {
        execute(settings().url(), server, sql);
    }

    /// Every connection that is opened from here on sees this much later a time than it is.
    public void setClock(Duration offset) {
        execute("ALTER DATABASE " + name + " SET postlude.clock_offset = '" + offset.toMillis() + " milliseconds'");
    }

    private static void execute(String url, EmbeddedPostgres server, String sql) {
        try (var connection = DriverManager.getConnection(url, server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test's database refused: " + sql, e);
        }
    }

    @Override
    public void close() {
        execute(server.jdbcUrl(), server, "DROP DATABASE " + name + " WITH (FORCE)");
    }
}
