package dev.postlude.ai.task;

import java.time.Duration;

/// The owner has asked for as much as they may. Nothing was stored. Answered with 429.
public final class OverQuota extends RuntimeException {

    private final Duration retryAfter;

    /// @param message says what the limit is, for the owner
    /// @param retryAfter when asking again may help
    public OverQuota(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
