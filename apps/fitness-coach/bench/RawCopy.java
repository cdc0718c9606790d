import dev.postlude.embedded.EmbeddedPostgres;
import dev.postlude.embedded.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/// Takes the samples out of the app's database, a row each, and copies them into a table without an index: what any
/// import that stores a row a record pays at the very least, on the same server in the same minute.
///
///     RawCopy folder-of-the-database scratch-file
public final class RawCopy {

    private static final String ROWS = """
        SELECT person_id, measure_id, source_id, day, label, start_at, end_at, value, utc_offset
          FROM fitness.sample
         WHERE person_id = (SELECT min(person_id) FROM fitness.sample_day)
        """;

    public static void main(String... arguments) throws Exception {
        var file = Path.of(arguments[1]);
        try (var postgres = EmbeddedPostgres.join(Settings.in(Path.of(arguments[0])).withPort(0));
                var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password())) {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            try (var out = Files.newOutputStream(file)) {
                copies.copyOut("COPY (" + ROWS + ") TO STDOUT (FORMAT binary)", out);
            }
            run(connection, "CREATE TABLE raw_copy AS " + ROWS + " LIMIT 0");
            var start = System.nanoTime();
            var startOnCore = serverSeconds(connection);
            long rows;
            try (var in = Files.newInputStream(file)) {
                rows = copies.copyIn("COPY raw_copy FROM STDIN (FORMAT binary)", in, 64 * 1024);
            }
            var seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%,d rows, %.0f MB: %.1f s by the clock, %.1f s of the server's core, %,.0f rows/s%n",
                    rows,
                    Files.size(file) / 1e6,
                    seconds,
                    serverSeconds(connection) - startOnCore,
                    rows / seconds);
            run(connection, "DROP TABLE raw_copy");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double serverSeconds(Connection connection) throws SQLException, IOException {
        var pid = connection.unwrap(PGConnection.class).getBackendPID();
        var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }
}
