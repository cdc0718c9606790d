package dev.postlude.changesets;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/// Waits for what happens by itself, at most a minute.
public final class Waiting {

    private Waiting() {}

    public static void until(ThrowingRunnable holds) {
        await().ignoreExceptions()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(holds);
    }
}
