package dev.postlude.bench;

import dev.postlude.engine.db.Columns;
import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.Ids;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// The ceilings: what the same server does when nothing of an engine is in the way.
record RawPostgres(Database database) {

    private static final int CONNECTIONS = 4;
    private static final int ROWS = 100;
    private static final byte[] PAYLOAD = new byte[100];

    void prepare() {
        database.update(
                "CREATE TABLE IF NOT EXISTS raw_journal (run_id uuid, seq int, payload bytea, PRIMARY KEY (run_id, seq))");
        database.update(
                "CREATE TABLE IF NOT EXISTS raw_queue (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, run_id uuid)");
        database.update("CREATE TABLE IF NOT EXISTS raw_done (run_id uuid PRIMARY KEY, output bytea)");
    }

    /// Rows a second: journal-like rows in batches of a hundred, on four connections.
    double inserts(Duration duration) throws Exception {
        return perSecond(duration, CONNECTIONS, connection -> {
            try (var statement = connection.prepareStatement(
                    "INSERT INTO raw_journal SELECT * FROM unnest(?::uuid[], ?::int[], ?::bytea[])")) {
                var ids = new UUID[ROWS];
                Arrays.setAll(ids, i -> Ids.next());
                var payloads = new byte[ROWS][];
                Arrays.fill(payloads, PAYLOAD);
                statement.setArray(1, Columns.uuids(connection, ids));
                statement.setArray(
                        2,
                        Columns.array(
                                connection, "int4", IntStream.range(0, ROWS).toArray()));
                statement.setArray(3, Columns.array(connection, "bytea", payloads));
                statement.execute();
                return ROWS;
            }
        });
    }

    /// Runs a second: a queue row deleted and an outcome inserted, a hundred at a time, on four connections.
    double claimsAndCompletions(int runs) throws Exception {
        database.update("TRUNCATE raw_queue, raw_done");
        database.update("INSERT INTO raw_queue (run_id) SELECT gen_random_uuid() FROM generate_series(1, ?)", runs);
        return perSecond(Duration.ofMinutes(1), CONNECTIONS, connection -> {
            try (var statement = connection.prepareStatement("""
                    WITH next AS (SELECT id FROM raw_queue ORDER BY id LIMIT 100 FOR UPDATE SKIP LOCKED),
                    taken AS (DELETE FROM raw_queue USING next WHERE raw_queue.id = next.id RETURNING run_id)
                    INSERT INTO raw_done SELECT run_id, ? FROM taken
                    """)) {
                statement.setBytes(1, PAYLOAD);
                var rows = statement.executeUpdate();
                return rows == 0 ? -1 : rows;
            }
        });
    }

    /// Milliseconds, at the median, of so many commits of one row after another.
    double commits(int commits, int rounds) throws SQLException {
        try (var connection = database.open();
                var statement = connection.prepareStatement("INSERT INTO raw_journal VALUES (?, 0, ?)")) {
            var taken = new double[rounds];
            for (var round = 0; round < rounds; round++) {
                var started = System.nanoTime();
                for (var i = 0; i < commits; i++) {
                    statement.setObject(1, Ids.next());
                    statement.setBytes(2, PAYLOAD);
                    statement.execute();
                }
                taken[round] = (System.nanoTime() - started) / 1e6;
            }
            Arrays.sort(taken);
            return taken[rounds / 2];
        }
    }

    @FunctionalInterface
    private interface Batch {
        /// How many were done; negative when there is nothing left.
        int run(java.sql.Connection connection) throws SQLException;
    }

    private double perSecond(Duration duration, int connections, Batch batch) throws Exception {
        var until = System.nanoTime() + duration.toNanos();
        var started = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var work = java.util.Collections.nCopies(connections, (Callable<Long>) () -> {
                try (var connection = database.open()) {
                    var done = 0L;
                    while (System.nanoTime() < until) {
                        var now = batch.run(connection);
                        if (now < 0) {
                            break;
                        }
                        done += now;
                    }
                    return done;
                }
            });
            var all = 0L;
            for (var result : threads.invokeAll(work)) {
                all += result.get();
            }
            return all / ((System.nanoTime() - started) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A ceiling could not be measured", e.getCause());
        }
    }
}
