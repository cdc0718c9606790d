package dev.postlude.engine.step;

import dev.postlude.api.StepBody;
import dev.postlude.engine.commit.Act;
import dev.postlude.engine.commit.Rows;
import dev.postlude.engine.commit.Superseded;
import dev.postlude.engine.commit.Writers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// What a claimed run has done and what it waits for, in memory. Shared by the branches of the run.
///
/// A finished step is held here until something durable follows, and is then committed with it; [Holds] sees to it that
/// this takes no longer than a moment.
public final class Progress {

    /// A run that shall be started when this one ends.
    public record Defer(String id, long seq, String target, byte[] input, Set<String> when, long delayMicros) {}

    private final Origin origin;
    private final Writers writers;
    private final Holds holds;
    private final AtomicBoolean draining;
    private final Map<Long, Rows.Checkpoint> done = new ConcurrentHashMap<>();
    private final Map<Long, Short> knownWaits = new ConcurrentHashMap<>();
    private final Map<Long, Integer> attempts = new ConcurrentHashMap<>();
    private final Map<String, Defer> defers = new LinkedHashMap<>();
    private final Set<Thread> threads = new HashSet<>();
    private final List<Act> onTheWay = new ArrayList<>(1);
    private final List<Rows.Wait> newWaits = new ArrayList<>(0);
    private final List<Runnable> afterSuspension = new ArrayList<>(0);
    private final Set<String> experiments = ConcurrentHashMap.newKeySet();
    private final Act suspension = new Act();
    private @Nullable Act held;
    private volatile @Nullable Throwable unstorable;
    private volatile boolean cancelled;
    private volatile int branches;

    public Progress(Origin origin, Writers writers, Holds holds, AtomicBoolean draining) {
        this.origin = origin;
        this.writers = writers;
        this.holds = holds;
        this.draining = draining;
    }

    public Origin origin() {
        return origin;
    }

    public Writers writers() {
        return writers;
    }

    // ---- what is remembered

    /// Adds what was loaded when the run was claimed.
    public void remember(
            Collection<Rows.Checkpoint> checkpoints, Map<Long, Short> waits, Map<Long, Integer> failedAttempts) {
        checkpoints.forEach(checkpoint -> done.put(checkpoint.seq(), checkpoint));
        knownWaits.putAll(waits);
        attempts.putAll(failedAttempts);
    }

    Rows.@Nullable Checkpoint recorded(long seq) {
        return done.get(seq);
    }

    boolean isWaitKnown(long seq) {
        return knownWaits.containsKey(seq);
    }

    public boolean hasKnownWaits() {
        return !knownWaits.isEmpty();
    }

    /// How many attempts at this step have failed so far.
    public int failedAttempts(long seq) {
        return attempts.getOrDefault(seq, 0);
    }

    // ---- what is held and committed

    /// Notes a finished step. It is durable at the latest when the next durable act is.
    void hold(Rows.Checkpoint checkpoint) {
        hold(new Act().checkpoint(checkpoint));
    }

    void hold(Act act) {
        act.checkpoints().forEach(checkpoint -> done.put(checkpoint.seq(), checkpoint));
        boolean first;
        synchronized (this) {
            var before = held;
            first = before == null;
            held = before == null ? act : before.absorb(act);
        }
        if (first) {
            holds.watch(this);
        }
    }

    /// Hands over what is held, without waiting: it has been held for long enough.
    void release() {
        synchronized (this) {
            if (held == null) {
                return;
            }
            var act = held;
            held = null;
            onTheWay.add(act);
            try {
                writers.submit(act);
            } catch (Superseded lost) {
                // The run finds out at its next step; here nobody could be told.
                onTheWay.remove(act);
                held = act;
            }
        }
    }

    /// Forgets what is held and could not be written.
    public synchronized void dropHeld() {
        held = null;
        unstorable = null;
        onTheWay.clear();
    }

    /// Returns when every finished step is durable.
    public void commitHeld() {
        commit(new Act());
    }

    /// Commits `act` together with everything held; returns when all of it, and all before it, is durable. What another
    /// branch is committing may hold steps of this one, so it stays on the way until it has arrived.
    public Instant commit(Act act) {
        List<Act> earlier;
        Act mine;
        synchronized (this) {
            mine = held == null ? act : held.absorbEverything(act);
            held = null;
            earlier = List.copyOf(onTheWay);
            if (!mine.isEmpty()) {
                onTheWay.add(mine);
            }
        }
        try {
            earlier.forEach(Act::await);
            if (unstorable != null) {
                throw new Unwind.Unstorable(unstorable);
            }
            return mine.isEmpty() ? origin.createdAt() : writers.commit(mine);
        } catch (RuntimeException failure) {
            unstorable = failure;
            mine.failed(failure);
            throw new Unwind.Unstorable(failure);
        } catch (Error leaving) {
            mine.failed(leaving);
            throw leaving;
        } finally {
            synchronized (this) {
                onTheWay.removeIf(Act::isDone);
            }
        }
    }

    void record(Rows.Checkpoint checkpoint) {
        done.put(checkpoint.seq(), checkpoint);
    }

    // ---- what it waits for

    /// Notes what the run waits for, and unwinds the branch that does.
    Unwind.Suspended suspend(Act act, Rows.Wait wait, Runnable afterwards) {
        synchronized (this) {
            afterSuspension.add(afterwards);
            if (branches == 0) {
                // Not held: what is held may be committed at any moment, and this belongs to the suspension.
                suspension.absorb(act);
                newWaits.add(wait);
                return new Unwind.Suspended();
            }
        }
        // Other branches go on, perhaps for hours, and the wait's deadline counts from now: it is registered at once,
        // and
        // armed when the last branch has come to rest.
        commit(act.wait(unarmed(wait)));
        knownWaits.put(wait.seq(), wait.kind());
        return new Unwind.Suspended();
    }

    /// As [#suspend], for a wait that was registered before and is not over.
    synchronized Unwind.Suspended suspendAgain(Runnable afterwards) {
        afterSuspension.add(afterwards);
        return new Unwind.Suspended();
    }

    private static Rows.Wait unarmed(Rows.Wait wait) {
        return new Rows.Wait(
                wait.run(),
                wait.seq(),
                wait.kind(),
                false,
                wait.afterMicros(),
                wait.untilMicros(),
                wait.sinceMicros(),
                wait.name(),
                wait.eventName(),
                wait.key(),
                wait.condition());
    }

    /// What is committed when the run is suspended: the waits that are armed then and are not in the database yet, and
    /// what they wait for. Once.
    public synchronized Act suspension() {
        newWaits.forEach(suspension::wait);
        return suspension;
    }

    /// What is to be done once the suspension is durable.
    public synchronized List<Runnable> afterSuspension() {
        return List.copyOf(afterSuspension);
    }

    // ---- branches, and signals from outside

    synchronized void branchStarted() {
        branches++;
    }

    /// Calls the app's own code of a step, which a cancel may interrupt. Only that code: a thread of a run also leads
    /// commits, and an interrupt there would tear down the connection under everybody who came along.
    <T extends @Nullable Object> T interruptibly(StepBody<T> body) throws Exception {
        synchronized (threads) {
            if (cancelled) {
                throw new Unwind.Cancelled();
            }
            threads.add(Thread.currentThread());
        }
        try {
            return body.call();
        } finally {
            synchronized (threads) {
                threads.remove(Thread.currentThread());
            }
            // Whoever interrupted meant the body, and that is over.
            Thread.interrupted();
        }
    }

    /// Ends the run at its next step, and interrupts the step it is in.
    public void cancel() {
        synchronized (threads) {
            cancelled = true;
            threads.forEach(Thread::interrupt);
        }
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /// Throws if the run must not go on here: cancelled, handed back, or no longer ours.
    void checkBoundary() {
        if (cancelled) {
            throw new Unwind.Cancelled();
        }
        if (!writers.membership().isBelieved()) {
            throw new Superseded(writers.membership().worker());
        }
        if (draining.get()) {
            throw new Unwind.Released();
        }
    }

    /// False if the run has chosen a variant of this experiment before.
    boolean isFirstChoice(String experiment) {
        return experiments.add(experiment);
    }

    // ---- defers

    synchronized void addDefer(Defer defer) {
        defers.put(defer.id(), defer);
    }

    synchronized void cancelDefer(String id) {
        defers.remove(id);
    }

    public synchronized List<Defer> defers() {
        return List.copyOf(defers.values());
    }

    /// Reads the defers from what is remembered, for a run that is not replayed.
    public synchronized void recallDefers() {
        var rows = done.values().stream()
                .sorted(java.util.Comparator.comparing(Rows.Checkpoint::seq))
                .toList();
        rows.stream().filter(row -> row.kind() == Rows.DEFER).map(Marks::read).forEach(this::addDefer);
        rows.stream()
                .filter(row -> row.kind() == Rows.DEFER_CANCEL && row.payload() != null)
                .forEach(row -> cancelDefer(dev.postlude.engine.db.Json.tree(row.payload())
                        .path("defer")
                        .asText()));
    }

    synchronized int deferCount() {
        return defers.size();
    }
}
