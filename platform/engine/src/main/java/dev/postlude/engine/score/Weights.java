package dev.postlude.engine.score;

import dev.postlude.engine.db.Database;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Changes the weights of an experiment. Every change begins a new epoch; runs keep the variant they hold.
public final class Weights {

    private record Known(int id, List<String> variants) {}

    private final Database database;

    public Weights(Database database) {
        this.database = database;
    }

    /// The number of the new epoch; empty if there is no such experiment. Throws `IllegalArgumentException` unless
    /// `weights` names exactly the variants, with numbers of zero or more that are not all zero.
    public Optional<Integer> change(String app, String function, String name, Map<String, Double> weights, String by) {
        return database.inTransaction(tx -> {
            var experiment = tx.one(
                    """
                    SELECT e.id, e.variants
                      FROM experiment e JOIN function f ON f.id = e.function JOIN app a ON a.id = f.app
                     WHERE a.name = ? AND f.name = ? AND e.name = ?
                       FOR UPDATE OF e
                    """,
                    row -> new Known(row.integer("id"), List.of((String[])
                            row.result().getArray("variants").getArray())),
                    app,
                    function,
                    name);
            if (experiment.isEmpty()) {
                return Optional.<Integer>empty();
            }
            var known = experiment.get();
            check(known.variants(), weights);
            var numbers = known.variants().stream()
                    .mapToDouble(variant -> java.util.Objects.requireNonNull(weights.get(variant)))
                    .toArray();
            return tx.one("""
                    INSERT INTO experiment_epoch (experiment, epoch, weights, changed_by)
                    SELECT ?, max(epoch) + 1, ?, ? FROM experiment_epoch WHERE experiment = ?
                    RETURNING epoch
                    """, row -> row.integer("epoch"), known.id(), numbers, by, known.id());
        });
    }

    private static void check(List<String> variants, Map<String, Double> weights) {
        if (!weights.keySet().equals(java.util.Set.copyOf(variants))) {
            throw new IllegalArgumentException("Give a weight to each of the variants %s, and to no others; was %s"
                    .formatted(variants, weights.keySet()));
        }
        if (weights.values().stream().anyMatch(weight -> !Double.isFinite(weight) || weight < 0)
                || weights.values().stream().mapToDouble(Double::doubleValue).sum() <= 0) {
            throw new IllegalArgumentException("Weights are zero or more, and not all zero; were " + weights);
        }
    }
}
