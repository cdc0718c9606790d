package dev.postlude.engine.step;

import dev.postlude.api.Experiment;
import dev.postlude.engine.db.Database;
import dev.postlude.engine.registry.Registered;
import dev.postlude.engine.registry.Registration;
import dev.postlude.stats.Assignment;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Which variant a unit gets, by the weights in force.
public final class Assignments {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    /// What was chosen, under which weights, and how likely that was.
    record Chosen(int experiment, int epoch, String variant, double probability) {}

    private record Weights(int epoch, double[] weights, long readAt) {}

    private final Database database;
    private final Registration registration;
    private final Map<Integer, Weights> known = new ConcurrentHashMap<>();

    public Assignments(Database database, Registration registration) {
        this.database = database;
        this.registration = registration;
    }

    /// The salt keeps two experiments independent of each other, also when they share their units.
    Chosen choose(Registered function, Experiment<?> experiment, String unit) {
        var id = registration.experiments().get(new Registration.ExperimentKey(function.id(), experiment.name()));
        if (id == null) {
            throw new IllegalArgumentException(
                    "Experiment \"%s\" is not declared by the class of function \"%s\". Keep it there in a static final field."
                            .formatted(experiment.name(), function.name()));
        }
        var weights = weights(id);
        var salt = function.appName() + "/" + function.name() + "/" + experiment.name();
        var choice = Assignment.of(salt, unit, weights.weights());
        return new Chosen(
                id, weights.epoch(), experiment.variants().get(choice.arm()).name(), choice.probability());
    }

    private Weights weights(int experiment) {
        return known.compute(experiment, (id, cached) -> {
            if (cached != null && System.nanoTime() - cached.readAt() < FRESH_NANOS) {
                return cached;
            }
            return database.one(
                            """
                            SELECT epoch, weights FROM postlude.experiment_epoch
                             WHERE experiment = ? ORDER BY epoch DESC LIMIT 1
                            """,
                            row -> new Weights(
                                    row.integer("epoch"), numbers(row.result().getArray("weights")), System.nanoTime()),
                            id)
                    .orElseThrow(() -> new IllegalStateException("Experiment %d has no weights".formatted(id)));
        });
    }

    private static double[] numbers(java.sql.Array array) throws SQLException {
        var boxed = (Double[]) array.getArray();
        var numbers = new double[boxed.length];
        for (var i = 0; i < boxed.length; i++) {
            numbers[i] = boxed[i];
        }
        return numbers;
    }
}
