package dev.postlude.testing.app;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/// Waits for what happens by itself.
public final class Waiting {

    private static final Duration PROMISED = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Waiting() {}

    /// At most as long as the promise says: a minute.
    public static void until(ThrowingRunnable holds) {
        until(PROMISED, holds);
    }

    public static void until(Duration atMost, ThrowingRunnable holds) {
        await().ignoreExceptions().atMost(atMost).pollInterval(BETWEEN_LOOKS).untilAsserted(holds);
    }
}
