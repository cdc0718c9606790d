package dev.postlude.engine.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A function as it is registered.
///
/// @param id     unique in its app
/// @param name   what people call it; its id
/// @param kind   function, deferred, scorer or failure
/// @param active false once its app has started without it
public record FunctionEntry(
        String app,
        String id,
        String name,
        String kind,
        List<TriggerEntry> triggers,
        FlowControl flowControl,
        int retries,
        boolean active,
        boolean paused,
        List<String> metrics) {

    public FunctionEntry {
        triggers = List.copyOf(triggers);
        metrics = List.copyOf(metrics);
    }

    /// An event with an optional condition, or a schedule in a zone.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TriggerEntry(
            @Nullable String event,
            @Nullable String when,
            @Nullable String cron,
            @Nullable String zone) {}

    /// @param concurrency how many runs at once; 0 for any number
    /// @param key         a path into the event's data, when each of its values has a limit of its own
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FlowControl(int concurrency, @Nullable String key) {}
}
