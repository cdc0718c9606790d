package dev.postlude.engine;

import java.util.Optional;
import java.util.UUID;

/// How a run ended.
///
/// @param status  completed, failed, cancelled or skipped
/// @param output  what it returned, as JSON; when it failed, `{"type", "message"}`
public record RunResult(UUID run, String status, Optional<byte[]> output) {

    public boolean isCompleted() {
        return status.equals("completed");
    }
}
