package dev.postlude.engine.commit;

import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.DatabaseFailed;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes acts from any number of threads and commits them, as few commits as possible.
///
/// A thread that will wait for its act anyway leads a commit by itself when a connection is free. What gathers
/// while all connections are busy is written by threads of their own, as one batch.
public final class Writers implements AutoCloseable {

    /// The id of the step whose body this thread is in. A cancel may interrupt it there, and an interrupt closes the
    /// connection a virtual thread is talking to: so such a thread never leads a commit.
    public static final ScopedValue<String> INSIDE_BODY = ScopedValue.newInstance();

    private static final Logger LOG = LoggerFactory.getLogger(Writers.class);
    private static final int MAX_ACTS_PER_BATCH = 500;
    private static final int MAX_QUEUED = 8_192;
    private static final Duration RECONNECT_PAUSE = Duration.ofMillis(100);

    private final Membership membership;
    private final Consumer<List<Act>> watcher;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final ArrayDeque<Act> queue = new ArrayDeque<>();
    private final ArrayDeque<Writer> free = new ArrayDeque<>();
    private final List<Thread> pumps = new ArrayList<>();
    private volatile boolean closed;

    /// @param watcher told of acts after they were committed and before those who wait for them; for tests
    public Writers(Database database, Membership membership, int writers, Consumer<List<Act>> watcher) {
        this.membership = membership;
        this.watcher = watcher;
        for (var number = 0; number < writers; number++) {
            free.add(new Writer(database, membership, number));
            pumps.add(Thread.ofPlatform()
                    .daemon()
                    .name("postlude-writer-" + number)
                    .start(this::pump));
        }
    }

    public Membership membership() {
        return membership;
    }

    /// Commits `act` and returns when it is durable.
    public Instant commit(Act act) {
        var writer = enqueue(act, !INSIDE_BODY.isBound());
        if (writer != null) {
            lead(writer);
        }
        return act.await();
    }

    /// Hands `act` over and returns at once; [Act#await] tells when it is durable.
    public void submit(Act act) {
        enqueue(act, false);
    }

    /// The lease of every connection that is idle, renewed.
    public void renew() {
        lock.lock();
        List<Writer> idle;
        try {
            idle = new ArrayList<>(free);
            free.clear();
        } finally {
            lock.unlock();
        }
        idle.forEach(this::lead);
    }

    private @org.jspecify.annotations.Nullable Writer enqueue(Act act, boolean mayLead) {
        lock.lock();
        try {
            while (queue.size() >= MAX_QUEUED && !closed) {
                room.awaitUninterruptibly();
            }
            if (closed || membership.isLost()) {
                throw new Superseded(membership.worker());
            }
            queue.add(act);
            var writer = mayLead ? free.poll() : null;
            if (writer == null) {
                work.signal();
            }
            return writer;
        } finally {
            lock.unlock();
        }
    }

    private void pump() {
        while (true) {
            Writer writer;
            lock.lock();
            try {
                while (queue.isEmpty() || free.isEmpty()) {
                    if (closed) {
                        return;
                    }
                    work.awaitUninterruptibly();
                }
                writer = free.remove();
            } finally {
                lock.unlock();
            }
            lead(writer);
        }
    }

    /// Writes one batch, possibly an empty one, and gives the connection back.
    private void lead(Writer writer) {
        var acts = take();
        writer.noteInterrupt();
        try {
            write(writer, acts);
        } catch (Throwable failure) {
            // Whoever waits for these acts must hear of it, whatever it is.
            acts.forEach(act -> act.failed(failure));
            if (!(failure instanceof Superseded)) {
                LOG.error("A batch of {} acts could not be written", acts.size(), failure);
            }
        } finally {
            var wasInterrupted = writer.takeInterrupt();
            lock.lock();
            try {
                if (closed) {
                    writer.close();
                }
                free.add(writer);
                if (!queue.isEmpty() || closed) {
                    work.signal();
                }
            } finally {
                lock.unlock();
            }
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<Act> take() {
        lock.lock();
        try {
            var acts = new ArrayList<Act>(Math.min(queue.size(), MAX_ACTS_PER_BATCH));
            while (acts.size() < MAX_ACTS_PER_BATCH && !queue.isEmpty()) {
                acts.add(queue.remove());
            }
            room.signalAll();
            return acts;
        } finally {
            lock.unlock();
        }
    }

    /// Writes one batch. When its answer is lost, the lease tells whether it happened: it is neither sent twice nor
    /// forgotten.
    private void write(Writer writer, List<Act> acts) {
        var giveUpAt = System.nanoTime() + membership.lease().toNanos();
        while (true) {
            if (membership.isLost()) {
                throw new Superseded(membership.worker());
            }
            try {
                conclude(acts, writer.write(acts), writer);
                return;
            } catch (SQLException e) {
                if (new DatabaseFailed(e).isRefusal()) {
                    refused(writer, acts, e);
                    return;
                }
                LOG.warn("A commit got no answer; on a new connection it is asked for: {}", e.getMessage());
                var known = recall(writer, giveUpAt);
                if (known.isPresent()) {
                    conclude(acts, known.get(), writer);
                    return;
                }
                if (System.nanoTime() > giveUpAt) {
                    throw new DatabaseFailed(e);
                }
            }
        }
    }

    /// What became of the last batch; empty if it did not happen and is to be sent again. Who cannot find out for as
    /// long
    /// as the lease lasts has lost it: whoever takes over reads what is there.
    private Optional<Writer.Result> recall(Writer writer, long giveUpAt) {
        do {
            writer.noteInterrupt();
            try {
                return writer.recall();
            } catch (SQLException e) {
                LOG.debug("The database cannot be reached to ask what was committed", e);
                LockSupport.parkNanos(RECONNECT_PAUSE.toNanos());
            }
        } while (System.nanoTime() < giveUpAt && !closed);
        writer.close();
        throw loseLease();
    }

    /// The database has said no, so nothing of the batch was written. Sent alone, all but the guilty ones succeed.
    private void refused(Writer writer, List<Act> acts, SQLException why) {
        if (acts.size() == 1) {
            acts.getFirst().failed(new DatabaseFailed(why));
        } else {
            acts.forEach(act -> write(writer, List.of(act)));
        }
    }

    private void conclude(List<Act> acts, Writer.Result result, Writer writer) {
        switch (result) {
            case Writer.Result.Committed(var at) -> {
                watcher.accept(acts);
                acts.forEach(act -> act.committed(at));
            }
            case Writer.Result.LeaseLost() -> throw loseLease();
            case Writer.Result.RegistryMoved() -> {
                var unmatched =
                        acts.stream().filter(act -> !act.events.isEmpty()).toList();
                var others = acts.stream().filter(act -> act.events.isEmpty()).toList();
                unmatched.forEach(act -> act.failed(new RegistryChanged()));
                if (!others.isEmpty()) {
                    write(writer, others);
                }
            }
        }
    }

    private Superseded loseLease() {
        if (membership.lose()) {
            LOG.warn(
                    "Worker {} was superseded: its lease is held by nobody or by another process. It writes nothing from here on, and its runs go on elsewhere.",
                    membership.worker());
        }
        return new Superseded(membership.worker());
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            work.signalAll();
            room.signalAll();
        } finally {
            lock.unlock();
        }
        for (var pump : pumps) {
            try {
                pump.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        lock.lock();
        try {
            queue.forEach(act -> act.failed(new Superseded(membership.worker())));
            queue.clear();
            free.forEach(Writer::close);
        } finally {
            lock.unlock();
        }
    }
}
