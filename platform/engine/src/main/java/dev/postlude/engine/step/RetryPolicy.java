package dev.postlude.engine.step;

import dev.postlude.api.NonRetryable;
import dev.postlude.api.RetryAfter;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How long a failed step rests before its next attempt.
///
/// The pause triples from `first` up to `ceiling`. Each is spread by a tenth, so that a thousand runs that failed
/// together do not all come back together.
public record RetryPolicy(int attempts, Duration first, Duration ceiling) {

    private static final int FACTOR = 3;

    public static RetryPolicy of(int retries) {
        return new RetryPolicy(retries + 1, Duration.ofSeconds(5), Duration.ofHours(1));
    }

    /// Empty once `attempt`, counted from 1, was the last one allowed, or trying again would not help.
    public Optional<Duration> pauseAfter(int attempt, Throwable failure, RandomGenerator random) {
        if (attempt >= attempts || failure instanceof NonRetryable || failure instanceof Error) {
            return Optional.empty();
        }
        if (failure instanceof RetryAfter asked) {
            return Optional.of(asked.delay().isNegative() ? Duration.ZERO : asked.delay());
        }
        // Past 20 triplings any ceiling has long been reached, and the product would overflow.
        var tripled = first.multipliedBy((long) Math.pow(FACTOR, Math.min(attempt - 1, 20)));
        var pause = tripled.compareTo(ceiling) < 0 ? tripled : ceiling;
        return Optional.of(Duration.ofMillis((long) (pause.toMillis() * random.nextDouble(0.9, 1.1))));
    }
}
