package dev.postlude.engine.commit;

import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.DatabaseFailed;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
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
    private boolean closed;

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
        var writer = enqueue(act, true);
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
        try {
            write(writer, acts);
        } catch (Throwable failure) {
            // Whoever waits for these acts must hear of it, whatever it is.
            acts.forEach(act -> act.failed(failure));
            if (!(failure instanceof Superseded)) {
                LOG.error("A batch of {} acts could not be written", acts.size(), failure);
            }
        } finally {
            lock.lock();
            try {
                free.add(writer);
                if (!queue.isEmpty() || closed) {
                    work.signal();
                }
            } finally {
                lock.unlock();
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

    private void write(Writer writer, List<Act> acts) {
        if (membership.isLost()) {
            throw new Superseded(membership.worker());
        }
        try {
            conclude(acts, writer.write(acts), writer);
        } catch (SQLException e) {
            if (!new DatabaseFailed(e).isUniqueViolation()) {
                LOG.warn("A commit failed and is tried again on a new connection: {}", e.getMessage());
                writer.close();
            }
            acts.forEach(act -> writeAlone(writer, act));
        }
    }

    private void conclude(List<Act> acts, Writer.Result result, Writer writer) {
        switch (result) {
            case Writer.Result.Committed(var at) -> {
                watcher.accept(acts);
                acts.forEach(act -> act.committed(at));
            }
            case Writer.Result.LeaseLost() -> loseLease();
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

    private void loseLease() {
        if (membership.lose()) {
            LOG.warn(
                    "Worker {} was superseded: its lease is held by nobody or by another process. It writes nothing from here on, and its runs go on elsewhere.",
                    membership.worker());
        }
        throw new Superseded(membership.worker());
    }

    /// The slow path. A key that is already there, under a lease that is still ours, was written by us in a commit
    /// whose answer was lost: nobody else may write to our runs while the lease stands.
    private void writeAlone(Writer writer, Act act) {
        var giveUpAt = System.nanoTime() + membership.lease().toNanos();
        while (true) {
            try {
                conclude(List.of(act), writer.write(List.of(act)), writer);
                return;
            } catch (SQLException e) {
                if (new DatabaseFailed(e).isUniqueViolation()) {
                    settleClash(writer, act, e);
                    return;
                }
                if (isOurMistake(e) || System.nanoTime() > giveUpAt || closed) {
                    act.failed(new DatabaseFailed(e));
                    return;
                }
                writer.close();
                LockSupport.parkNanos(RECONNECT_PAUSE.toNanos());
            }
        }
    }

    private void settleClash(Writer writer, Act act, SQLException clash) {
        try {
            // An empty batch asks the one question that matters: is the lease still ours?
            switch (writer.write(List.of())) {
                case Writer.Result.Committed(var at) -> {
                    LOG.info("An act had been committed already; its answer was lost: {}", clash.getMessage());
                    act.committed(at);
                }
                default -> loseLease();
            }
        } catch (SQLException e) {
            act.failed(new DatabaseFailed(e));
        }
    }

    /// Data the database refuses (class 22) or a constraint (23): sending it again changes nothing. Everything else
    /// passes: connections that broke, servers that restart, deadlocks.
    private static boolean isOurMistake(SQLException e) {
        var state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("42"));
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
