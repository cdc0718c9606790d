package dev.postlude.engine.history;

import dev.postlude.embedded.EmbeddedPostgres;
import dev.postlude.embedded.Settings;
import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.DatabaseSettings;
import dev.postlude.engine.db.Ids;
import dev.postlude.engine.db.Schema;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A database with a past that a test writes row by row, as an engine would have.
final class Past implements AutoCloseable {

    private static final class Server {
        static final EmbeddedPostgres JOINED = EmbeddedPostgres.join(Settings.in(Path.of(
                        System.getProperty("java.io.tmpdir"), "postlude-test-" + System.getProperty("user.name")))
                .withServer("fsync", "off")
                .withServer("max_connections", "400"));
    }

    // Wall clock: the rows a test writes lie around the moment it runs in, and the database has the same clock.
    final Instant now = Instant.now();
    final Database database;
    final History history;
    private final String name = "past_" + UUID.randomUUID().toString().replace("-", "");

    Past() {
        var server = Server.JOINED;
        var settings = new DatabaseSettings(server.jdbcUrl(name), server.username(), server.password());
        Schema.migrate(settings);
        database = new Database(settings);
        history = History.of(database);
    }

    int app(String app) {
        return database.query("INSERT INTO app (name) VALUES (?) RETURNING id", row -> row.integer("id"), app)
                .getFirst();
    }

    int function(int app, String function, String kind) {
        return database.query("""
                        INSERT INTO function (app, name, kind, triggers, retries, concurrency, concurrency_key, metrics)
                        VALUES (?, ?, ?, '[{"event": "story/created", "when": ""}]', 3, 5, 'feedId', '[]')
                        RETURNING id
                        """, row -> row.integer("id"), app, function, kind)
                .getFirst();
    }

    UUID event(String event, String json) {
        var id = Ids.next();
        database.update("INSERT INTO event (id, name, at, data) VALUES (?, ?, ?, ?)", id, event, now, bytes(json));
        return id;
    }

    /// Claimed once, and not ended.
    UUID run(int function, @Nullable UUID event) {
        return run(function, event, null, 0, 0, 1);
    }

    UUID run(int function, @Nullable UUID event, @Nullable UUID parent, long seq, int kind, int generation) {
        var id = Ids.next();
        database.update(
                """
                INSERT INTO run (id, function, worker, generation, event_id, parent_id, parent_seq, parent_kind, created_at, started_at)
                VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                function,
                generation,
                event,
                parent,
                parent == null ? null : seq,
                parent == null ? null : (short) kind,
                now,
                generation == 0 ? null : now.plusMillis(20));
        return id;
    }

    void ended(UUID run, int state, @Nullable String output) {
        database.update(
                "INSERT INTO outcome (run_id, at, writer, state, output) VALUES (?, ?, 1, ?, ?)",
                run,
                now.plusSeconds(2),
                (short) state,
                output == null ? null : bytes(output));
    }

    void checkpoint(UUID run, long seq, int kind, String step, boolean failed, String payload) {
        database.update("""
                INSERT INTO journal (run_id, seq, at, took, writer, kind, attempt, failed, name, payload)
                VALUES (?, ?, ?, 0.25, 1, ?, 1, ?, ?, ?)
                """, run, seq, now.plusMillis(400 + seq), (short) kind, failed, step, bytes(payload));
    }

    void attempt(UUID run, long seq, int attempt, String step, String message) {
        database.update(
                "INSERT INTO attempt (run_id, seq, attempt, at, name, error) VALUES (?, ?, ?, ?, ?, ?)",
                run,
                seq,
                (short) attempt,
                now.plusMillis(100 + attempt),
                step,
                bytes("{\"type\": \"java.io.IOException\", \"message\": \"" + message + "\"}"));
    }

    void waits(UUID run, long seq, int kind, String step) {
        database.update("""
                INSERT INTO wait (run_id, seq, kind, armed, registered_at, deadline, name)
                VALUES (?, ?, ?, true, ?, ?, ?)
                """, run, seq, (short) kind, now, now.plusSeconds(3600), step);
    }

    void ready(int app, UUID run) {
        database.update("INSERT INTO ready (app, run_id) VALUES (?, ?)", app, run);
    }

    int metric(int app, String metric, String kind, Duration window) {
        return database.query("""
                        INSERT INTO metric (app, name, kind, direction, score_window) VALUES (?, ?, ?, 'higher', ?)
                        RETURNING id
                        """, row -> row.integer("id"), app, metric, kind, window)
                .getFirst();
    }

    int experiment(int function, String experiment, String aims) {
        var id = database.query(
                        "INSERT INTO experiment (function, name, variants, aims) VALUES (?, ?, ?, ?::jsonb) RETURNING id",
                        row -> row.integer("id"),
                        function,
                        experiment,
                        new String[] {"OLD", "NEW"},
                        aims)
                .getFirst();
        weights(id, 1, 1, 1);
        return id;
    }

    void weights(int experiment, int epoch, double old, double fresh) {
        database.update(
                "INSERT INTO experiment_epoch (experiment, epoch, weights, changed_by) VALUES (?, ?, ?, 'a test')",
                experiment,
                epoch,
                new double[] {old, fresh});
    }

    void exposed(UUID run, int experiment, int epoch, String variant, Duration ago) {
        database.update(
                "INSERT INTO exposure (run_id, experiment, epoch, variant, probability, at) VALUES (?, ?, ?, ?, 0.5, ?)",
                run,
                experiment,
                epoch,
                variant,
                now.minus(ago));
    }

    /// Arrived with a value, or expired (2) or in error (3) without.
    void scored(UUID run, int metric, int status, @Nullable Double value) {
        database.update("""
                INSERT INTO score (run_id, id, metric, at, status, source, value, reason) VALUES (?, ?, ?, clock_timestamp(), ?, 1, ?, '')
                """, run, Ids.next(), metric, (short) status, value);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        database.close();
        var server = Server.JOINED;
        try (var admin = new Database(new DatabaseSettings(server.jdbcUrl(), server.username(), server.password()))) {
            admin.update("DROP DATABASE " + name + " WITH (FORCE)");
        }
    }
}
