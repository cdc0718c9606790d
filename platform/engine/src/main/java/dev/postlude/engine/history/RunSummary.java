package dev.postlude.engine.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A run as a list shows it.
///
/// @param trigger  the name of the event that started it, or `cron`, `invoke`, `defer` or `failure`
/// @param attempt  of the function body, from 1
/// @param deferred whether another run deferred it
/// @param output   of a completed run, when it is small enough for a list
/// @param error    of a failed run: `{type, message, step?}`
/// @param erased   when its payloads were erased: they are null from then on
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunSummary(
        UUID id,
        String app,
        String function,
        RunStatus status,
        String trigger,
        @Nullable UUID eventId,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int attempt,
        int generation,
        boolean deferred,
        @Nullable JsonNode output,
        @Nullable JsonNode error,
        @Nullable String skippedBecause,
        @Nullable Instant erased) {

    /// From its first claim to its end; null as long as one of them is missing.
    public @Nullable Duration took() {
        return startedAt == null || endedAt == null ? null : Duration.between(startedAt, endedAt);
    }
}
