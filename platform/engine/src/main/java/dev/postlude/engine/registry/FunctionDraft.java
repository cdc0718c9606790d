package dev.postlude.engine.registry;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.Experiment;
import dev.postlude.engine.registry.FunctionDefinition.Kind;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A function as its annotations describe it, before the class around it has had its say.
///
/// @param takes what its method takes first; empty for one that only a clock starts
record FunctionDraft(
        String id,
        Kind kind,
        List<Trigger> triggers,
        int retries,
        int limit,
        String limitKey,
        Optional<Class<?>> target,
        Optional<Type> inputType,
        Optional<Class<?>> takes,
        FunctionBody body) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,119}");

    private static final int MAX_RETRIES = 100;

    FunctionDefinition definition(List<Experiment<?>> experiments, Optional<String> onFailure) {
        return new FunctionDefinition(
                id,
                kind,
                triggers,
                retries,
                limit,
                limitKey,
                target,
                inputType,
                experiments,
                List.of(),
                onFailure,
                body);
    }

    /// Says what is wrong with the numbers and names of an annotation.
    static void check(DurableFunction annotation, String where, List<PayloadShape> inputs, List<String> problems) {
        if (!ID.matcher(annotation.id()).matches()) {
            problems.add(
                    "The id \"%s\" of %s is not 1 to 120 letters, digits, dots, slashes, dashes and underscores that start with a letter or a digit."
                            .formatted(annotation.id(), where));
        }
        if (annotation.retries() < 0 || annotation.retries() > MAX_RETRIES) {
            problems.add("The retries of %s must be 0 (one attempt) to %d; was %d."
                    .formatted(where, MAX_RETRIES, annotation.retries()));
        }
        var limit = annotation.concurrency();
        if (limit.value() < 0) {
            problems.add("The concurrency of %s must be 1 or more, or 0 for no limit; was %d."
                    .formatted(where, limit.value()));
        }
        if (!limit.key().isEmpty()) {
            checkKey(limit.value(), limit.key(), where, inputs, problems);
        }
    }

    private static void checkKey(
            int value, String key, String where, List<PayloadShape> inputs, List<String> problems) {
        if (value == 0) {
            problems.add(
                    "The concurrency of %s has the key \"%s\" but no number. Write @Limit(value = 1, key = \"%s\")."
                            .formatted(where, key, key));
        }
        if (inputs.isEmpty()) {
            problems.add(
                    "The concurrency of %s has the key \"%s\", but nothing carries such a field: only a clock starts it."
                            .formatted(where, key));
        }
        for (var shape : inputs) {
            if (!shape.has(key)) {
                problems.add("The concurrency of %s has the key \"%s\", which is no field of its payload."
                        .formatted(where, key));
            } else if (!shape.hasPlain(key)) {
                problems.add(
                        "The concurrency of %s has the key \"%s\", which is a list or an object. Use a field that is one text or number."
                                .formatted(where, key));
            }
        }
    }
}
