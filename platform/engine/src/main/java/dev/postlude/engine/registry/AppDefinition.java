package dev.postlude.engine.registry;

import dev.postlude.api.Metric;
import java.util.List;

/// Everything one app registers when it starts.
public record AppDefinition(
        String name, List<FunctionDefinition> functions, List<EventType> eventTypes, List<Metric> metrics) {

    public AppDefinition {
        functions = List.copyOf(functions);
        eventTypes = List.copyOf(eventTypes);
        metrics = List.copyOf(metrics);
    }
}
