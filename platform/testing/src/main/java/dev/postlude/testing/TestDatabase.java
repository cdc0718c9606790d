package dev.postlude.testing;

import dev.postlude.embedded.EmbeddedPostgres;
import dev.postlude.embedded.Settings;
import dev.postlude.engine.db.DatabaseSettings;
import dev.postlude.engine.db.Schema;
import dev.postlude.testing.app.DatabaseFacts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.flywaydb.core.Flyway;

/// A database of its own for one test, with the engine's schema and nothing in it, on a PostgreSQL that all tests
/// of this user share.
///
/// Making one takes longer than most tests do. So a test that has finished gives it back empty, and the next test of
/// the same JVM gets it.
public final class TestDatabase implements AutoCloseable {

    /// Joined once a JVM, and left when it ends. What a test wrote need not outlive the machine, so it need not wait
    /// for the disk.
    private static final class Server {
        static final EmbeddedPostgres JOINED = EmbeddedPostgres.join(
                Settings.in(directory()).withServer("fsync", "off").withServer("max_connections", "400"));
    }

    private static final String PREFIX = "test_";
    private static final Set<String> KEPT = Set.of("registry", "flyway_schema_history");
    private static final ConcurrentLinkedDeque<TestDatabase> EMPTY = new ConcurrentLinkedDeque<>();

    private final EmbeddedPostgres server;
    private final String name;
    private final DatabaseSettings settings;
    private final List<String> tables;

    private TestDatabase(EmbeddedPostgres server, String name) {
        this.server = server;
        this.name = name;
        this.settings = new DatabaseSettings(server.jdbcUrl(name), server.username(), server.password());
        Schema.migrate(settings);
        this.tables = tables();
    }

    public static TestDatabase create() {
        var known = EMPTY.poll();
        if (known != null) {
            return known;
        }
        var server = Server.JOINED;
        dropThoseLeftBehind(server);
        var pid = ProcessHandle.current().pid();
        return new TestDatabase(
                server, PREFIX + pid + "_" + UUID.randomUUID().toString().replace("-", ""));
    }

    /// Those whose JVM has ended: it could not drop them, for the server may have gone first.
    private static void dropThoseLeftBehind(EmbeddedPostgres server) {
        var databases = texts(server.jdbcUrl(), server, "SELECT datname FROM pg_database");
        for (var database : databases) {
            var pid = database.startsWith(PREFIX)
                    ? database.substring(PREFIX.length()).split("_")[0]
                    : "";
            if (pid.matches("[0-9]{1,10}")
                    && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                execute(server.jdbcUrl(), server, "DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
            }
        }
    }

    private static Path directory() {
        return Path.of(System.getProperty("java.io.tmpdir"), "postlude-test-" + System.getProperty("user.name"));
    }

    public DatabaseSettings settings() {
        return settings;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.username(), settings.password());
    }

    public void execute(String sql) {
        execute(settings.url(), server, sql);
    }

    /// Makes an app's schema anew, with the migrations that the app brings in `db/<schema>`.
    public void migrate(String schema) {
        execute("DROP SCHEMA IF EXISTS %s CASCADE".formatted(schema));
        Flyway.configure()
                .dataSource(settings.url(), settings.username(), settings.password())
                .defaultSchema(schema)
                .locations("classpath:db/" + schema)
                .load()
                .migrate();
    }

    public DatabaseFacts facts() {
        return new DatabaseFacts(this::connect);
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

    private static List<String> texts(String url, EmbeddedPostgres server, String sql) {
        try (var connection = DriverManager.getConnection(url, server.username(), server.password());
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException("The test's database refused: " + sql, e);
        }
    }

    private List<String> tables() {
        return texts(
                settings.url(),
                server,
                "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'postlude'::regnamespace");
    }

    /// Deletes every row and whatever the test has added, and sets the clock right.
    @Override
    public void close() {
        var emptying = new StringBuilder("""
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                 WHERE datname = current_database() AND pid <> pg_backend_pid();
                DROP SCHEMA IF EXISTS public CASCADE;
                CREATE SCHEMA public;
                SET session_replication_role = replica;
                UPDATE postlude.registry SET version = version + 1;
                """);
        emptying.append("ALTER DATABASE ").append(name).append(" RESET ALL;\n");
        for (var table : tables()) {
            if (!tables.contains(table)) {
                emptying.append("DROP TABLE IF EXISTS ").append(table).append(" CASCADE;\n");
            } else if (!KEPT.contains(table.replaceFirst("^postlude\\.", ""))) {
                emptying.append("DELETE FROM ").append(table).append(";\n");
            }
        }
        execute(emptying.toString());
        EMPTY.push(this);
    }
}
