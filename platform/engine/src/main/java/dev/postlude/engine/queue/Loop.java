package dev.postlude.engine.queue;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Something that is looked at again and again: at once while there is something to do, else when woken, and in any
/// case after a pause. On a platform thread, so that busy functions cannot keep it from its turn.
public final class Loop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final String name;
    private final Duration pause;
    private final BooleanSupplier turn;
    private volatile boolean woken;
    private volatile long wakeAt = Long.MAX_VALUE;
    private volatile boolean closed;
    private volatile long lastTurn = System.nanoTime();
    private @Nullable Thread thread;

    /// @param turn does one round; true if there may be more to do right away
    public Loop(String name, Duration pause, BooleanSupplier turn) {
        this.name = name;
        this.pause = pause;
        this.turn = turn;
    }

    public void start() {
        thread = Thread.ofPlatform().daemon().name("postlude-" + name).start(this::run);
    }

    /// One round by hand, for an engine without threads.
    public boolean turn() {
        return turn.getAsBoolean();
    }

    public void wake() {
        woken = true;
        var sleeper = thread;
        if (sleeper != null) {
            LockSupport.unpark(sleeper);
        }
    }

    /// Takes a turn no later than after `delay`.
    public void wakeIn(Duration delay) {
        if (delay.compareTo(pause) >= 0) {
            return;
        }
        var at = System.nanoTime() + delay.toNanos();
        if (at < wakeAt) {
            wakeAt = at;
            var sleeper = thread;
            if (sleeper != null) {
                LockSupport.unpark(sleeper);
            }
        }
    }

    /// How long ago the last turn ended.
    public Duration sinceLastTurn() {
        return Duration.ofNanos(System.nanoTime() - lastTurn);
    }

    public String name() {
        return name;
    }

    private void run() {
        while (!closed) {
            woken = false;
            wakeAt = Long.MAX_VALUE;
            var again = false;
            var rest = pause;
            try {
                again = turn.getAsBoolean();
            } catch (RuntimeException failure) {
                if (!closed) {
                    LOG.warn("Loop {} failed and goes on in {}: {}", name, AFTER_FAILURE, failure.toString());
                    LOG.debug("Loop {} failed", name, failure);
                }
                rest = AFTER_FAILURE;
            }
            lastTurn = System.nanoTime();
            if (!again) {
                rest(rest);
            }
        }
    }

    private void rest(Duration longest) {
        var until = System.nanoTime() + longest.toNanos();
        while (!closed && !woken) {
            var left = Math.min(until, wakeAt) - System.nanoTime();
            if (left <= 0) {
                return;
            }
            LockSupport.parkNanos(this, left);
        }
    }

    @Override
    public void close() {
        closed = true;
        wake();
        var running = thread;
        if (running != null && running != Thread.currentThread()) {
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
