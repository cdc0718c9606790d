package dev.postlude.ai.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.ai.task.AiTask;
import dev.postlude.ai.task.TaskStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task as its owner sees it.
///
/// @param progress how far it has come, in the app's own shape
/// @param result   once it is complete
/// @param error    once it has failed: why, in a sentence
/// @param runId    the run that works on it, if known
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AiJobView(
        UUID aiJobId,
        String kind,
        TaskStatus status,
        @Nullable JsonNode progress,
        @Nullable JsonNode result,
        @Nullable String error,
        Instant createdAt,
        Instant updatedAt,
        @Nullable UUID runId) {

    static AiJobView of(AiTask task) {
        return new AiJobView(
                task.id(),
                task.kind(),
                task.status(),
                task.progress(),
                task.result(),
                task.error(),
                task.createdAt(),
                task.updatedAt(),
                task.runId());
    }
}
