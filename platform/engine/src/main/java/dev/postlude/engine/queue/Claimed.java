package dev.postlude.engine.queue;

import dev.postlude.engine.commit.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A run that is ours now, with everything that is remembered of it.
///
/// @param waits    what it waited for and what is not over, by position: its kind
/// @param attempts how many attempts have failed, by position
/// @param shallEnd somebody has asked to cancel it
public record Claimed(
        UUID run,
        int function,
        Instant createdAt,
        @Nullable UUID parent,
        long parentSeq,
        short parentKind,
        @Nullable String scope,
        @Nullable UUID event,
        @Nullable String eventName,
        byte @Nullable [] eventData,
        byte @Nullable [] input,
        List<Rows.Checkpoint> checkpoints,
        Map<Long, Short> waits,
        Map<Long, Integer> attempts,
        boolean shallEnd) {}
