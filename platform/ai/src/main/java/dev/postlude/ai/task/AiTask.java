package dev.postlude.ai.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One piece of long model work, as it stands.
///
/// @param kind     what it is, in the app's own words, such as `chat`
/// @param progress how far it has come, in a shape the app chose
/// @param result   when it is complete, and has one
/// @param error    when it has failed: why, in a sentence for its owner
/// @param runId    who works on it, if that is known
public record AiTask(
        UUID id,
        String owner,
        String kind,
        TaskStatus status,
        @Nullable JsonNode progress,
        @Nullable JsonNode result,
        @Nullable String error,
        Instant createdAt,
        Instant updatedAt,
        @Nullable UUID runId) {}
