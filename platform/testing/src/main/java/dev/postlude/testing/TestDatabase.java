package dev.postlude.testing;

import dev.postlude.embedded.EmbeddedPostgres;
import dev.postlude.embedded.Settings;
import dev.postlude.engine.db.DatabaseSettings;
import dev.postlude.engine.db.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/// A database of its own for one test, with the engine's schema and nothing in it, on a PostgreSQL that all tests
/// of this user share.
public final class TestDatabase implements AutoCloseable {

    /// Joined once a JVM, and left when it ends. What a test wrote need not outlive the machine, so it need not wait
    /// for the disk.
    private static final class Server {
        static final EmbeddedPostgres JOINED = EmbeddedPostgres.join(
                Settings.in(directory()).withServer("fsync", "off").withServer("max_connections", "400"));
    }

    private final EmbeddedPostgres server;
    private final String name;
    private final DatabaseSettings settings;

    private TestDatabase(EmbeddedPostgres server, String name) {
        this.server = server;
        this.name = name;
        this.settings = new DatabaseSettings(server.jdbcUrl(name), server.username(), server.password());
    }

    public static TestDatabase create() {
        var server = Server.JOINED;
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute(server.jdbcUrl(), server, "CREATE DATABASE " + name + " TEMPLATE " + Template.NAME);
        return new TestDatabase(server, name);
    }

    /// Made once for each state of the schema, and copied for every test: migrating takes longer than most tests do.
    private static final class Template {

        static final String NAME = "template_" + Schema.fingerprint();

        static {
            try (var connection = DriverManager.getConnection(
                            Server.JOINED.jdbcUrl(), Server.JOINED.username(), Server.JOINED.password());
                    var statement = connection.createStatement()) {
                // Other processes may want it at the same time. The lock goes with the connection.
                statement.execute("SELECT pg_advisory_lock(hashtext('" + NAME + "'))");
                try (var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + NAME + "'")) {
                    if (!found.next()) {
                        make(statement);
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The template of test databases could not be made", e);
            }
        }

        private static void make(Statement statement) throws SQLException {
            var draft = "draft_" + UUID.randomUUID().toString().replace("-", "");
            statement.execute("CREATE DATABASE " + draft);
            var server = Server.JOINED;
            Schema.migrate(new DatabaseSettings(server.jdbcUrl(draft), server.username(), server.password()));
            statement.execute("ALTER DATABASE " + draft + " RENAME TO " + NAME);
        }
    }

    private static Path directory() {
        return Path.of(System.getProperty("java.io.tmpdir"), "postlude-test-" + System.getProperty("user.name"));
    }

    public DatabaseSettings settings() {
        return settings;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                settings().url(), settings().username(), settings().password());
    }

    public void execute(String sql) {
        execute(settings.url(), server, sql);
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
