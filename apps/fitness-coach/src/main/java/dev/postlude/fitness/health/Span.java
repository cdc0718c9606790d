package dev.postlude.fitness.health;

import java.time.Duration;
import java.time.Instant;

/// From one instant to another, the end left out.
public record Span(Instant start, Instant end) {

    public Duration length() {
        return Duration.between(start, end);
    }
}
