package dev.postlude.engine.score;

import dev.postlude.api.InvalidEvent.Violation;
import dev.postlude.engine.IncomingScore;
import dev.postlude.engine.InvalidScore;
import dev.postlude.engine.UnknownRun;
import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.Digest;
import dev.postlude.engine.db.Ids;
import dev.postlude.engine.db.Tx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Writes scores of a run that a person or a webhook gives: all of a call, or none of it.
public final class OutsideScores {

    private record KnownMetric(int id, String kind, Optional<Double> low, Optional<Double> high) {}

    private static final int MAX_KEY = 256;
    private static final int MAX_REASON = 10_000;

    private final Database database;

    public OutsideScores(Database database) {
        this.database = database;
    }

    public void write(UUID run, List<IncomingScore> scores) {
        database.inTransaction(tx -> {
            var metrics = metricsOf(tx, run);
            check(scores, metrics, stepsOf(tx, run, scores));
            // The value still counts; words about a run that was erased are not taken any more.
            var isErased = !tx.query("SELECT id FROM erasure WHERE id = ?", row -> row.uuid("id"), run)
                    .isEmpty();
            for (var score : scores) {
                if (score.idempotencyKey().isEmpty()
                        || isFirst(tx, run, score.idempotencyKey().get())) {
                    var metric = java.util.Objects.requireNonNull(metrics.get(score.metric()));
                    insert(tx, run, score, metric, isErased ? "" : reason(score));
                }
            }
            return scores.size();
        });
    }

    private static Map<String, KnownMetric> metricsOf(Tx tx, UUID run) throws SQLException {
        var app = tx.one(
                        "SELECT f.app FROM run r JOIN function f ON f.id = r.function WHERE r.id = ?",
                        row -> row.integer("app"),
                        run)
                .orElseThrow(() -> new UnknownRun(run));
        var metrics = new HashMap<String, KnownMetric>();
        tx.query(
                "SELECT id, name, kind, low, high FROM metric WHERE app = ?",
                row -> metrics.put(
                        row.text("name"),
                        new KnownMetric(
                                row.integer("id"), row.text("kind"), row.numberIfAny("low"), row.numberIfAny("high"))),
                app);
        return metrics;
    }

    /// The names of the run's steps; not asked for when no score names one.
    private static Set<String> stepsOf(Tx tx, UUID run, List<IncomingScore> scores) throws SQLException {
        return scores.stream().noneMatch(score -> score.step().isPresent())
                ? Set.of()
                : new HashSet<>(tx.query(
                        "SELECT name FROM journal WHERE run_id = ? AND kind IN (1, 2)", row -> row.text("name"), run));
    }

    private static void check(List<IncomingScore> scores, Map<String, KnownMetric> metrics, Set<String> steps) {
        var violations = new ArrayList<Violation>();
        for (var i = 0; i < scores.size(); i++) {
            var score = scores.get(i);
            var metric = metrics.get(score.metric());
            var prefix = "[" + i + "].";
            if (metric == null) {
                violations.add(new Violation(
                        prefix + "metric",
                        "\"%s\" is not a metric of this run's app; it has %s"
                                .formatted(
                                        score.metric(),
                                        metrics.keySet().stream().sorted().toList())));
            } else if (!fits(score.value(), metric)) {
                violations.add(new Violation(prefix + "value", range(metric) + "; was " + score.value()));
            }
        }
        for (var i = 0; i < scores.size(); i++) {
            checkTexts("[" + i + "].", scores.get(i), steps, violations);
        }
        if (!violations.isEmpty()) {
            throw new InvalidScore(violations);
        }
    }

    private static void checkTexts(String prefix, IncomingScore score, Set<String> steps, List<Violation> violations) {
        if (score.step().filter(step -> !steps.contains(step)).isPresent()) {
            violations.add(new Violation(
                    prefix + "step",
                    "names a step that the run has not done: \"%s\""
                            .formatted(score.step().get())));
        }
        if (score.idempotencyKey().filter(key -> !isKey(key)).isPresent()) {
            violations.add(
                    new Violation(prefix + "idempotencyKey", "has 1 to %d printable characters".formatted(MAX_KEY)));
        }
        if (score.reason().length() + score.source().length() > MAX_REASON) {
            violations.add(new Violation(prefix + "reason", "has at most %d characters".formatted(MAX_REASON)));
        }
    }

    private static boolean isKey(String key) {
        return !key.isBlank() && key.length() <= MAX_KEY && key.chars().noneMatch(Character::isISOControl);
    }

    private static boolean fits(double value, KnownMetric metric) {
        return switch (metric.kind()) {
            case "flag" -> value == 0 || value == 1;
            case "count" -> value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE;
            default ->
                value >= metric.low().orElse(Double.NEGATIVE_INFINITY)
                        && value <= metric.high().orElse(Double.POSITIVE_INFINITY);
        };
    }

    private static String range(KnownMetric metric) {
        return switch (metric.kind()) {
            case "flag" -> "is 0 or 1";
            case "count" -> "is a whole number, by how much the count changes";
            default ->
                "is a number from %s to %s"
                        .formatted(metric.low().orElse(0.0), metric.high().orElse(0.0));
        };
    }

    private static boolean isFirst(Tx tx, UUID run, String key) throws SQLException {
        return tx.update(
                        "INSERT INTO score_key (run_id, key) VALUES (?, ?) ON CONFLICT DO NOTHING", run, Digest.of(key))
                == 1;
    }

    private static void insert(Tx tx, UUID run, IncomingScore score, KnownMetric metric, String reason)
            throws SQLException {
        tx.update("""
                INSERT INTO score (run_id, id, metric, at, status, source, value, step, reason)
                VALUES (?, ?, ?, postlude.now(), 1, 4, ?, ?, ?)
                """, run, Ids.next(), metric.id(), score.value(), score.step().orElse(null), reason);
    }

    /// PostgreSQL's text takes every character but one.
    private static String reason(IncomingScore score) {
        return (score.source().isBlank() ? score.reason() : score.source() + ": " + score.reason())
                .replace('\0', '\uFFFD');
    }
}
