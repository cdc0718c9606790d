package dev.postlude.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waiting for what another thread or process does, by looking.
final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

    private Await() {}

    static void until(String what, BooleanSupplier holds) {
        var giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > giveUpAt) {
                throw new AssertionError("In vain for " + PATIENCE + ": " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /// Keeps this thread busy with nothing, as slow work does. An interrupt ends it with an exception.
    static void work(Duration time) throws InterruptedException {
        var until = System.nanoTime() + time.toNanos();
        for (var left = time.toNanos(); left > 0; left = until - System.nanoTime()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("work was interrupted");
            }
            LockSupport.parkNanos(left);
        }
    }

    /// Does `action` on a thread of its own; a failure ends the test that asks for the result.
    static <T> java.util.concurrent.Future<T> beside(Callable<T> action) {
        var task = new java.util.concurrent.FutureTask<>(action);
        Thread.ofPlatform().daemon().start(task);
        return task;
    }
}
