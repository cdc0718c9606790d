package dev.postlude.engine.registry;

import dev.postlude.api.Experiment;
import dev.postlude.api.Metric;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/// A function as the engine knows it.
///
/// @param id          unique in the app
/// @param triggers    empty unless `kind` is FUNCTION
/// @param limit       how many runs at once, 0 for any number; per value of `limitKey`, a path into the input, or ''
/// for all
/// @param target      the class by which others defer or invoke it
/// @param inputType   what its input is read as, when no event says so: that of a deferred or invoked function
/// @param experiments those declared as constants of its class
/// @param metrics     what a scorer writes
/// @param onFailure   the id of the function that runs when a run of this one has failed
public record FunctionDefinition(
        String id,
        Kind kind,
        List<Trigger> triggers,
        int retries,
        int limit,
        String limitKey,
        Optional<Class<?>> target,
        Optional<Type> inputType,
        List<Experiment<?>> experiments,
        List<Metric> metrics,
        Optional<String> onFailure,
        FunctionBody body) {

    /// What kind of thing starts it: triggers or an invoke; a defer; a defer, and it scores; the failure of another.
    public enum Kind {
        FUNCTION,
        DEFERRED,
        SCORER,
        FAILURE
    }

    public FunctionDefinition {
        triggers = List.copyOf(triggers);
        experiments = List.copyOf(experiments);
        metrics = List.copyOf(metrics);
    }

    FunctionDefinition withMetrics(List<Metric> written) {
        return new FunctionDefinition(
                id, kind, triggers, retries, limit, limitKey, target, inputType, experiments, written, onFailure, body);
    }
}
