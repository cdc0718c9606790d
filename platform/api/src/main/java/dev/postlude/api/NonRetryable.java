package dev.postlude.api;

import org.jspecify.annotations.Nullable;

/// Thrown by a step or a function to say: trying again will not help.
public class NonRetryable extends RuntimeException {

    public NonRetryable(String message) {
        super(message);
    }

    public NonRetryable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
