package dev.postlude.engine.step;

import dev.postlude.engine.Transactions;
import dev.postlude.engine.db.Database;
import dev.postlude.engine.event.EventIntake;
import dev.postlude.engine.registry.FunctionDefinition;
import dev.postlude.engine.registry.Registered;
import dev.postlude.engine.registry.Registration;
import dev.postlude.engine.registry.Registry;
import dev.postlude.engine.wait.Waits;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What steps are done with; the same for all runs of a process.
public record Workshop(
        Database database,
        Registry registry,
        Registration registration,
        EventIntake events,
        Waits waits,
        Assignments assignments,
        Transactions transactions) {

    /// The function that `target` is the class of.
    Map.Entry<Registered, FunctionDefinition> functionOf(Class<?> target) {
        for (var entry : registration.functions().entrySet()) {
            if (entry.getValue().target().filter(target::equals).isPresent()) {
                return Map.entry(registered(entry.getKey()), entry.getValue());
            }
        }
        throw new IllegalArgumentException(
                "%s is not a function of this app. Mark the class with @DurableFunction and make it a bean."
                        .formatted(target.getName()));
    }

    private Registered registered(int id) {
        var known = registry.current().functions().get(id);
        if (known == null) {
            throw new IllegalStateException("Function %d is not in the registry".formatted(id));
        }
        return known;
    }

    public boolean isRun(UUID id) {
        return database.one("SELECT 1 AS there FROM postlude.run WHERE id = ?", row -> row.integer("there"), id)
                .isPresent();
    }

    /// Whether words about this run are still taken: not if it was erased. Empty if there is no such run.
    Optional<Boolean> takesWords(UUID run) {
        return database.one("""
                SELECT NOT EXISTS (SELECT FROM postlude.erasure x WHERE x.id = r.id) AS takes_words
                  FROM postlude.run r WHERE r.id = ?
                """, row -> row.flag("takes_words"), run);
    }

    int metric(String name) {
        var id = registration.metrics().get(name);
        if (id == null) {
            throw new IllegalArgumentException(
                    "Metric \"%s\" is not declared. Keep it in a static final field of a class of the app, so that it is known before its first score."
                            .formatted(name));
        }
        return id;
    }
}
