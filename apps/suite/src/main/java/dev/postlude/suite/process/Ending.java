package dev.postlude.suite.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Ends processes: asks first, and after a grace period no longer asks.
final class Ending {

    private static final Duration KILLED = Duration.ofSeconds(5);

    private Ending() {}

    /// All at once, so that the grace period passes once. True if each of them ended because it was asked to.
    static boolean end(List<ProcessHandle> processes, Duration grace) {
        processes.forEach(ProcessHandle::destroy);
        var giveUp = System.nanoTime() + grace.toNanos();
        var willingly = true;
        for (var process : processes) {
            if (!hasEnded(process, Duration.ofNanos(Math.max(0, giveUp - System.nanoTime())))) {
                willingly = false;
                process.destroyForcibly();
            }
        }
        processes.forEach(process -> hasEnded(process, KILLED));
        return willingly;
    }

    static boolean hasEnded(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The end of process %d cannot be awaited".formatted(process.pid()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
