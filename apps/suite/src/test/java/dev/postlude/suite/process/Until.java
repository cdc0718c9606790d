package dev.postlude.suite.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for another process.
public final class Until {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Until() {}

    public static void holds(BooleanSupplier condition) {
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                throw new AssertionError("It did not become true within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
