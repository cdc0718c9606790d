package dev.postlude.resume;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/// Waits for what happens by itself, at most as long as the promise says: a minute.
final class Waiting {

    private Waiting() {}

    static void until(ThrowingRunnable holds) {
        await().ignoreExceptions()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(holds);
    }
}
