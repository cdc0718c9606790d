package dev.postlude.web;

import java.time.Duration;
import java.util.Optional;

/// Somebody has used up what they may ask for.
public final class TooOften extends Unwanted {

    private final Duration retryAfter;

    public TooOften(String sentence, Duration retryAfter) {
        super(429, "Too often", sentence);
        this.retryAfter = retryAfter;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(retryAfter);
    }
}
