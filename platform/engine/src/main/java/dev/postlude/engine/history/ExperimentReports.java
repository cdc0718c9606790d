package dev.postlude.engine.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.Json;
import dev.postlude.engine.db.Row;
import dev.postlude.engine.db.Tx;
import dev.postlude.engine.history.ExperimentEntry.Aim;
import dev.postlude.engine.history.ExperimentEntry.Epoch;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The experiments of all apps: what they are, and what their runs' scores say.
public final class ExperimentReports {

    private final Database database;
    private final ConcurrentHashMap<List<String>, Kept> readings = new ConcurrentHashMap<>();

    public ExperimentReports(Database database) {
        this.database = database;
    }

    /// A row of `experiment`, before its traffic is counted.
    record Declared(
            int id,
            int app,
            String appName,
            String function,
            String name,
            List<String> variants,
            List<Aim> aims,
            Instant createdAt) {}

    /// Those with the latest traffic first.
    public List<ExperimentEntry> list() {
        return database.onConnection(tx -> {
            var entries = new ArrayList<ExperimentEntry>();
            for (var declared : tx.query(SELECT, ExperimentReports::declared)) {
                entries.add(entry(tx, declared));
            }
            entries.sort(java.util.Comparator.comparing(
                    ExperimentEntry::lastAt, java.util.Comparator.nullsLast(java.util.Comparator.reverseOrder())));
            return entries;
        });
    }

    /// One experiment with everything that can be said of it now; empty when there is none of that name.
    ///
    /// A reading that took long is kept for a while, since half a million runs say the same a minute later, and is
    /// renewed behind the back of whoever asks. Its `at` tells when it was read.
    public Optional<ExperimentReport> one(String app, String function, String name) {
        var key = List.of(app, function, name);
        var kept = readings.get(key);
        if (kept != null && kept.isFresh()) {
            return Optional.of(kept.report());
        }
        if (kept != null && kept.isBearable()) {
            Thread.startVirtualThread(() -> renewed(key));
            return Optional.of(kept.report());
        }
        return Optional.ofNullable(renewed(key)).map(Kept::report);
    }

    /// By one at a time; whoever comes meanwhile waits for that reading and takes it.
    private @Nullable Kept renewed(List<String> key) {
        return readings.compute(key, (same, old) -> old != null && old.isFresh() ? old : keptNow(same));
    }

    private @Nullable Kept keptNow(List<String> key) {
        var began = System.nanoTime();
        return read(key.get(0), key.get(1), key.get(2))
                .map(report -> new Kept(report, began, System.nanoTime()))
                .orElse(null);
    }

    /// A reading and the nanoseconds at which it began and ended.
    private record Kept(ExperimentReport report, long began, long ended) {

        private static final long QUICK = Duration.ofMillis(250).toNanos();
        private static final long BEARABLE = Duration.ofMinutes(10).toNanos();
        private static final int PATIENCE = 20;

        boolean isFresh() {
            var took = ended - began;
            return took > QUICK && System.nanoTime() - ended < took * PATIENCE;
        }

        boolean isBearable() {
            return ended - began > QUICK && System.nanoTime() - ended < BEARABLE;
        }
    }

    private Optional<ExperimentReport> read(String app, String function, String name) {
        return database.onConnection(tx -> {
            var declared = tx.one(
                    SELECT + " WHERE a.name = ? AND f.name = ? AND x.name = ?",
                    ExperimentReports::declared,
                    app,
                    function,
                    name);
            if (declared.isEmpty()) {
                return Optional.empty();
            }
            var entry = entry(tx, declared.get());
            var now = tx.one("SELECT postlude.now() AS now", row -> row.instant("now"))
                    .orElseThrow();
            return Optional.of(ExperimentReading.of(
                    entry, assigned(tx, declared.get()), metrics(tx, declared.get()), cells(tx, declared.get()), now));
        });
    }

    private static final String SELECT = """
            SELECT x.id, a.id AS app, a.name AS app_name, f.name AS function, x.name, x.variants, x.aims::text,
                   x.created_at
              FROM experiment x
              JOIN function f ON f.id = x.function
              JOIN app a ON a.id = f.app""";

    private static Declared declared(Row row) throws SQLException {
        var aims = new ArrayList<Aim>();
        for (JsonNode aim : Json.tree(row.text("aims").getBytes(StandardCharsets.UTF_8))) {
            aims.add(new Aim(
                    aim.path("metric").asText(), aim.path("role").asText().toLowerCase(Locale.ROOT)));
        }
        return new Declared(
                row.integer("id"),
                row.integer("app"),
                row.text("app_name"),
                row.text("function"),
                row.text("name"),
                List.of((String[]) array(row, "variants")),
                aims,
                row.instant("created_at"));
    }

    private static Object array(Row row, String column) throws SQLException {
        Array array = row.result().getArray(column);
        return array.getArray();
    }

    private static ExperimentEntry entry(Tx tx, Declared declared) throws SQLException {
        record Traffic(long runs, @Nullable Instant lastAt) {}
        var traffic = tx.one(
                        """
                SELECT count(*) AS runs,
                       (SELECT x.at FROM exposure x WHERE x.experiment = ? ORDER BY x.run_id DESC LIMIT 1) AS last_at
                  FROM exposure
                 WHERE experiment = ?
                """,
                        row -> new Traffic(row.big("runs"), row.instantOrNull("last_at")),
                        declared.id(),
                        declared.id())
                .orElseThrow();
        var epochs = epochs(tx, declared);
        return new ExperimentEntry(
                declared.appName(),
                declared.function(),
                declared.name(),
                declared.variants(),
                epochs.isEmpty() ? Map.of() : epochs.getLast().weights(),
                epochs,
                declared.aims(),
                declared.createdAt(),
                traffic.runs(),
                traffic.lastAt());
    }

    private static List<Epoch> epochs(Tx tx, Declared declared) throws SQLException {
        return tx.query(
                """
                SELECT epoch, weights, started_at, changed_by FROM experiment_epoch WHERE experiment = ? ORDER BY epoch
                """,
                row -> {
                    var weights = (Double[]) array(row, "weights");
                    var byVariant = new LinkedHashMap<String, Double>();
                    for (var i = 0;
                            i < Math.min(weights.length, declared.variants().size());
                            i++) {
                        byVariant.put(declared.variants().get(i), weights[i]);
                    }
                    return new Epoch(
                            row.integer("epoch"), byVariant, row.instant("started_at"), row.text("changed_by"));
                },
                declared.id());
    }

    /// How many units one variant was given while the weights of one epoch held.
    record Assigned(String variant, int epoch, long units) {}

    private static List<Assigned> assigned(Tx tx, Declared declared) throws SQLException {
        return tx.query(
                """
                SELECT variant, epoch, count(*) AS units FROM exposure WHERE experiment = ? GROUP BY variant, epoch
                """, row -> new Assigned(row.text("variant"), row.integer("epoch"), row.big("units")), declared.id());
    }

    /// A metric of the app, with its role in this experiment.
    record AimedMetric(
            int id,
            String name,
            String kind,
            String direction,
            String role,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double margin,
            @Nullable Double matters,
            Duration window) {}

    private static List<AimedMetric> metrics(Tx tx, Declared declared) throws SQLException {
        var aimed = new ArrayList<AimedMetric>();
        for (var aim : declared.aims()) {
            tx.one(
                            """
                    SELECT id, name, kind, direction, low, high, margin, matters,
                           extract(epoch FROM score_window)::float8 AS window_seconds
                      FROM metric
                     WHERE app = ? AND name = ?
                    """,
                            row -> new AimedMetric(
                                    row.integer("id"),
                                    row.text("name"),
                                    row.text("kind"),
                                    row.text("direction"),
                                    aim.role(),
                                    row.numberIfAny("low").orElse(null),
                                    row.numberIfAny("high").orElse(null),
                                    row.numberIfAny("margin").orElse(null),
                                    row.numberIfAny("matters").orElse(null),
                                    Duration.ofSeconds((long) row.number("window_seconds"))),
                            declared.app(),
                            aim.metric())
                    .ifPresent(aimed::add);
        }
        return aimed;
    }

    /// One metric on one variant under the weights of one epoch.
    ///
    /// @param n       units with a value, and their mean and sum of squared distances from it
    /// @param settled the same without counts whose window is open
    record Cell(
            String variant,
            int epoch,
            int metric,
            long eligible,
            long n,
            double mean,
            double m2,
            long settled,
            double settledMean,
            double settledM2,
            long pending,
            long expired,
            long error,
            @Nullable Instant maturesAt) {}

    private static List<Cell> cells(Tx tx, Declared declared) throws SQLException {
        return tx.query(
                """
                WITH aim AS (
                    SELECT id, kind, score_window FROM metric WHERE app = ? AND name = ANY (?)
                ), unit AS MATERIALIZED (
                    SELECT x.run_id, x.variant, x.epoch, x.at
                      FROM exposure x
                      LEFT JOIN outcome o ON o.run_id = x.run_id
                     WHERE x.experiment = ? AND coalesce(o.state, 0) NOT IN (5, 6)
                ), scored AS (
                    SELECT s.run_id, s.metric,
                           (array_agg(s.value ORDER BY s.at DESC, s.id DESC) FILTER (WHERE s.status = 1))[1] AS latest,
                           sum(s.value) AS total,
                           bool_or(s.status = 3) AS is_error,
                           bool_or(s.status = 2) AS is_expired
                      FROM unit u
                      JOIN score s ON s.run_id = u.run_id
                     WHERE s.metric IN (SELECT id FROM aim)
                     GROUP BY s.run_id, s.metric
                ), seen AS (
                    SELECT u.variant, u.epoch, a.id AS metric, u.at + a.score_window AS closes_at,
                           u.at + a.score_window <= postlude.now() AS is_closed, a.kind = 'count' AS is_count,
                           coalesce(s.is_error, false) AS is_error,
                           coalesce(s.is_expired, false) AS is_expired,
                           CASE a.kind WHEN 'count' THEN s.total ELSE s.latest END AS given
                      FROM unit u
                     CROSS JOIN aim a
                      LEFT JOIN scored s ON s.run_id = u.run_id AND s.metric = a.id
                ), valued AS (
                    -- A count that nothing was added to until its window closed is a zero; nothing else ever is.
                    SELECT *, CASE WHEN given IS NULL AND is_count AND is_closed AND NOT is_error AND NOT is_expired
                                   THEN 0 ELSE given END AS value
                      FROM seen
                )
                SELECT variant, epoch, metric, count(*) AS eligible,
                       count(value) AS n, avg(value) AS mean, coalesce(var_pop(value) * count(value), 0) AS m2,
                       count(value) FILTER (WHERE is_closed OR NOT is_count) AS settled,
                       avg(value) FILTER (WHERE is_closed OR NOT is_count) AS settled_mean,
                       coalesce(var_pop(value) FILTER (WHERE is_closed OR NOT is_count)
                                * count(value) FILTER (WHERE is_closed OR NOT is_count), 0) AS settled_m2,
                       count(*) FILTER (WHERE value IS NULL AND is_error) AS error,
                       count(*) FILTER (WHERE value IS NULL AND NOT is_error AND (is_expired OR is_closed)) AS expired,
                       count(*) FILTER (WHERE value IS NULL AND NOT is_error AND NOT is_expired AND NOT is_closed) AS pending,
                       max(closes_at) FILTER (WHERE NOT is_closed AND (value IS NULL OR is_count)) AS matures_at
                  FROM valued
                 GROUP BY variant, epoch, metric
                """,
                ExperimentReports::cell,
                declared.app(),
                declared.aims().stream().map(Aim::metric).toArray(String[]::new),
                declared.id());
    }

    private static Cell cell(Row row) throws SQLException {
        return new Cell(
                row.text("variant"),
                row.integer("epoch"),
                row.integer("metric"),
                row.big("eligible"),
                row.big("n"),
                row.number("mean"),
                row.number("m2"),
                row.big("settled"),
                row.number("settled_mean"),
                row.number("settled_m2"),
                row.big("pending"),
                row.big("expired"),
                row.big("error"),
                row.instantOrNull("matures_at"));
    }
}
