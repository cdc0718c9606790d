package dev.postlude.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Thrown by a step to say when the next attempt makes sense, such as a server's `Retry-After`.
public class RetryAfter extends RuntimeException {

    private final Duration delay;

    public RetryAfter(String message, Duration delay, @Nullable Throwable cause) {
        super(message, cause);
        this.delay = delay;
    }

    public Duration delay() {
        return delay;
    }
}
