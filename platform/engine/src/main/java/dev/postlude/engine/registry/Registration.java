package dev.postlude.engine.registry;

import dev.postlude.api.Experiment;
import dev.postlude.api.Metric;
import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.Json;
import dev.postlude.engine.db.Tx;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes what an app brings along into the database when it starts, and notes the numbers it got there.
///
/// @param app         the app's number
/// @param functions   this process's functions by their number
/// @param metrics     metric numbers by name
/// @param experiments experiment numbers by function number and name
public record Registration(
        int app,
        Map<Integer, FunctionDefinition> functions,
        Map<String, Integer> metrics,
        Map<ExperimentKey, Integer> experiments) {

    public record ExperimentKey(int function, String name) {}

    /// Several processes may register at once; they take turns.
    public static Registration of(Database database, AppDefinition definition) {
        return database.inTransaction(tx -> {
            tx.query("SELECT version FROM registry FOR UPDATE", row -> row.big("version"));
            tx.update("INSERT INTO app (name) VALUES (?) ON CONFLICT DO NOTHING", definition.name());
            var app = number(tx, "SELECT id FROM app WHERE name = ?", definition.name());
            var before = fingerprint(tx, app);
            tx.update("UPDATE function SET active = false WHERE app = ?", app);
            var functions = new HashMap<Integer, FunctionDefinition>();
            var experiments = new HashMap<ExperimentKey, Integer>();
            for (var function : definition.functions()) {
                var id = register(tx, app, function);
                functions.put(id, function);
                schedule(tx, id, function);
                for (var experiment : function.experiments()) {
                    experiments.put(new ExperimentKey(id, experiment.name()), register(tx, id, experiment));
                }
            }
            for (var type : definition.eventTypes()) {
                tx.update(
                        """
                        INSERT INTO event_type (app, name, shape) VALUES (?, ?, ?::jsonb)
                        ON CONFLICT (app, name) DO UPDATE SET shape = excluded.shape
                        """,
                        app,
                        type.name(),
                        json(PayloadShape.of(type.record()).toJson()));
            }
            var metrics = new HashMap<String, Integer>();
            for (var metric : definition.metrics()) {
                metrics.put(metric.name(), register(tx, app, metric));
            }
            if (!before.equals(fingerprint(tx, app))) {
                tx.update("UPDATE registry SET version = version + 1");
            }
            return new Registration(app, Map.copyOf(functions), Map.copyOf(metrics), Map.copyOf(experiments));
        });
    }

    private static int number(Tx tx, String sql, @Nullable Object... parameters) throws SQLException {
        return tx.one(sql, row -> row.integer("id"), parameters)
                .orElseThrow(() -> new SQLException("No row for " + sql));
    }

    private static String fingerprint(Tx tx, int app) throws SQLException {
        return tx.one("""
                        SELECT md5(coalesce((SELECT string_agg(f::text, ',' ORDER BY f.id) FROM function f WHERE app = ?), '')
                                || coalesce((SELECT string_agg(e::text, ',' ORDER BY e.name) FROM event_type e WHERE app = ?), ''))
                            AS fingerprint
                        """, row -> row.text("fingerprint"), app, app).orElseThrow();
    }

    private static int register(Tx tx, int app, FunctionDefinition function) throws SQLException {
        var triggers = new ArrayList<Map<String, String>>();
        for (var trigger : function.triggers()) {
            triggers.add(
                    switch (trigger) {
                        case Trigger.OnEvent(var event, var record, var when) -> Map.of("event", event, "when", when);
                        case Trigger.OnClock(var cron, var zone) -> Map.of("cron", cron, "zone", zone);
                    });
        }
        return number(
                tx,
                """
                INSERT INTO function (app, name, kind, triggers, retries, concurrency, concurrency_key, metrics)
                VALUES (?, ?, ?, ?::jsonb, ?, ?, ?, ?::jsonb)
                ON CONFLICT (app, name) DO UPDATE
                   SET kind = excluded.kind, triggers = excluded.triggers, retries = excluded.retries,
                       concurrency = excluded.concurrency, concurrency_key = excluded.concurrency_key,
                       metrics = excluded.metrics, active = true
                RETURNING id
                """,
                app,
                function.id(),
                function.kind(),
                json(triggers),
                function.retries(),
                function.limit(),
                function.limitKey(),
                json(function.metrics().stream().map(Metric::name).toList()));
    }

    private static void schedule(Tx tx, int function, FunctionDefinition definition) throws SQLException {
        var now =
                tx.one("SELECT postlude.now() AS at", row -> row.instant("at")).orElseThrow();
        var kept = new ArrayList<String>();
        for (var trigger : definition.triggers()) {
            if (trigger instanceof Trigger.OnClock(var cron, var zone)) {
                Instant next = CronExpression.parse(cron, zone).next(now);
                tx.update("""
                        INSERT INTO schedule (function, cron, zone, next_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """, function, cron, zone, next);
                kept.add(cron + " " + zone);
            }
        }
        tx.update(
                "DELETE FROM schedule WHERE function = ? AND cron || ' ' || zone <> ALL (?)",
                function,
                kept.toArray(String[]::new));
    }

    private static int register(Tx tx, int app, Metric metric) throws SQLException {
        var number = metric instanceof Metric.Num num ? num : null;
        var flag = metric instanceof Metric.Flag held ? held : null;
        var kind = switch (metric) {
            case Metric.Flag ignored -> "flag";
            case Metric.Num ignored -> "number";
            case Metric.Count ignored -> "count";
        };
        return number(
                tx,
                """
                INSERT INTO metric (app, name, kind, direction, low, high, margin, matters, score_window)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (app, name) DO UPDATE
                   SET kind = excluded.kind, direction = excluded.direction, low = excluded.low, high = excluded.high,
                       margin = excluded.margin, matters = excluded.matters, score_window = excluded.score_window
                RETURNING id
                """,
                app,
                metric.name(),
                kind,
                metric.direction().name().toLowerCase(Locale.ROOT),
                number == null ? null : number.low(),
                number == null ? null : number.high(),
                flag == null ? null : flag.margin(),
                number == null ? null : number.matters().orElse(null),
                metric.window());
    }

    private static <V extends Enum<V>> int register(Tx tx, int function, Experiment<V> experiment) throws SQLException {
        var variants = experiment.variants().stream().map(Enum::name).toArray(String[]::new);
        var weights = experiment.variants().stream()
                .mapToDouble(
                        variant -> Objects.requireNonNull(experiment.weights().get(variant)))
                .toArray();
        var aims = experiment.aims().stream()
                .map(aim -> Map.of(
                        "metric", aim.metric().name(), "role", aim.role().name().toLowerCase(Locale.ROOT)))
                .toList();
        var id = number(tx, """
                INSERT INTO experiment (function, name, variants, aims) VALUES (?, ?, ?, ?::jsonb)
                ON CONFLICT (function, name) DO UPDATE SET variants = excluded.variants, aims = excluded.aims
                RETURNING id
                """, function, experiment.name(), variants, json(aims));
        tx.update("""
                INSERT INTO experiment_epoch (experiment, epoch, weights, changed_by)
                SELECT ?, coalesce(max(epoch), 0) + 1, ?, 'code' FROM experiment_epoch WHERE experiment = ?
                HAVING coalesce((array_agg(cardinality(weights) ORDER BY epoch DESC))[1], 0) <> ?
                """, id, weights, id, weights.length);
        return id;
    }

    private static String json(Object value) {
        return new String(Json.bytes(value), StandardCharsets.UTF_8);
    }
}
