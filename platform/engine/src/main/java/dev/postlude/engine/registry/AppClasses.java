package dev.postlude.engine.registry;

import java.util.Collection;
import java.util.List;

/// The classes of an app in which something is declared.
///
/// @param functions those with a `@DurableFunction`, or that must have one
/// @param constants those with a metric as a constant
/// @param events    the records with an `@EventName`
public record AppClasses(Collection<Class<?>> functions, Collection<Class<?>> constants, Collection<Class<?>> events) {

    public AppClasses {
        functions = List.copyOf(functions);
        constants = List.copyOf(constants);
        events = List.copyOf(events);
    }
}
