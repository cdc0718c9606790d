package dev.postlude.engine.step;

import dev.postlude.engine.registry.FunctionDefinition;
import dev.postlude.engine.registry.Registered;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a run is a run of, and where it came from. None of it changes while the run lives.
///
/// @param parentKind 5 invoked, 7 deferred, 11 handles the failure of `parent`, 14 repeats it; 0 none
/// @param scope      whom it shares a concurrency limit with
/// @param eventName  what triggered it
/// @param eventData  its data
/// @param input      the input when it is not the event's data; for a failure handler, the failure
public record Origin(
        UUID run,
        Registered function,
        FunctionDefinition definition,
        Instant createdAt,
        @Nullable UUID parent,
        long parentSeq,
        short parentKind,
        @Nullable String scope,
        @Nullable UUID event,
        @Nullable String eventName,
        byte @Nullable [] eventData,
        byte @Nullable [] input) {}
