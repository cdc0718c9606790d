package dev.postlude.engine.step;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/// Hands over finished steps that nothing durable followed for a millisecond.
///
/// Most steps are followed by the next one, or by the end of the run, within microseconds, and then share its
/// commit. A function that goes on computing after a step must not keep that step's result in memory alone.
public final class Holds implements AutoCloseable {

    private static final long LONGEST_NANOS = 1_000_000;

    private record Held(Progress progress, long since) {}

    private final ConcurrentLinkedQueue<Held> queue = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean idle;
    private volatile boolean closed;

    public Holds() {
        thread = Thread.ofPlatform().daemon().name("postlude-holds").start(this::loop);
    }

    void watch(Progress progress) {
        queue.add(new Held(progress, System.nanoTime()));
        if (idle) {
            LockSupport.unpark(thread);
        }
    }

    private void loop() {
        while (!closed) {
            var oldest = queue.peek();
            if (oldest == null) {
                idle = true;
                // Looked at again after saying so: whoever added in between did not wake us.
                if (queue.isEmpty()) {
                    LockSupport.park(this);
                }
                idle = false;
                continue;
            }
            var left = LONGEST_NANOS - (System.nanoTime() - oldest.since());
            if (left > 0) {
                LockSupport.parkNanos(this, left);
            } else {
                queue.remove();
                oldest.progress().release();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
