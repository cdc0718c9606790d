package dev.postlude.engine;

import dev.postlude.engine.db.DatabaseSettings;
import java.time.Duration;

/// How this process takes part.
///
/// @param concurrency how many runs it executes at once; those that wait do not count
/// @param lease       how long its runs stay with it after it was last heard of
/// @param poll        how often it looks for itself; rings make it look sooner
/// @param writers     connections that commit
/// @param drain       how long it lets runs come to their next step when it stops
public record EngineSettings(
        DatabaseSettings database, int concurrency, Duration lease, Duration poll, int writers, Duration drain) {

    public EngineSettings {
        if (concurrency < 1) {
            throw new IllegalArgumentException("postlude.worker.concurrency must be at least 1; was " + concurrency);
        }
        if (lease.compareTo(Duration.ofSeconds(2)) < 0) {
            throw new IllegalArgumentException(
                    "postlude.worker.lease must be at least 2s, because it is renewed every quarter of it; was "
                            + lease);
        }
        if (poll.isNegative() || poll.isZero()) {
            throw new IllegalArgumentException("postlude.worker.poll must be longer than zero; was " + poll);
        }
        if (writers < 1) {
            throw new IllegalArgumentException("postlude.worker.writers must be at least 1; was " + writers);
        }
    }

    /// What is right for one laptop.
    public static EngineSettings of(DatabaseSettings database) {
        return new EngineSettings(
                database, 64, Duration.ofSeconds(10), Duration.ofSeconds(1), 2, Duration.ofSeconds(10));
    }
}
