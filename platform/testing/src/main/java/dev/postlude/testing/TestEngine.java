package dev.postlude.testing;

import dev.postlude.api.Events;
import dev.postlude.api.Outgoing;
import dev.postlude.engine.Engine;
import dev.postlude.engine.EngineSettings;
import dev.postlude.engine.commit.Act;
import dev.postlude.engine.history.RunFilter;
import dev.postlude.engine.history.RunReport;
import dev.postlude.engine.history.Runs;
import dev.postlude.engine.registry.AppDefinition;
import dev.postlude.engine.registry.FunctionScan;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// An engine that moves only when told, on a database of its own.
///
/// Sending, advancing the clock and restarting all drain it: when they return, everything that could be done has
/// been done, and what is left is waiting.
public final class TestEngine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_DEATHS = 10_000;

    private final TestDatabase database = TestDatabase.create();
    private final TestTransactions transactions = new TestTransactions(database);
    private final boolean dyingAfterEveryCheckpoint;
    private final AtomicInteger deaths = new AtomicInteger();
    private volatile boolean dead;
    private Duration offset = Duration.ZERO;
    private AppDefinition app = new AppDefinition("test", List.of(), List.of(), List.of());
    private @Nullable Engine engine;

    public TestEngine(boolean dyingAfterEveryCheckpoint) {
        this.dyingAfterEveryCheckpoint = dyingAfterEveryCheckpoint;
    }

    /// Registers the functions of these objects and starts.
    public TestEngine with(Object... functions) {
        app = FunctionScan.of(functions).app("test");
        if (engine != null) {
            engine.stop();
        }
        engine = assemble();
        return this;
    }

    private Engine assemble() {
        dead = false;
        // Dying is exact only if nothing else is being done at that moment: what was, would be done again.
        var atOnce = dyingAfterEveryCheckpoint ? 1 : 64;
        var settings = new EngineSettings(
                database.settings(), atOnce, Duration.ofSeconds(30), Duration.ofSeconds(1), 2, Duration.ofSeconds(10));
        return Engine.assemble(settings, app, transactions, this::committed);
    }

    private void committed(List<Act> acts) {
        if (dyingAfterEveryCheckpoint
                && acts.stream().anyMatch(act -> !act.checkpoints().isEmpty())
                && !dead) {
            dead = true;
            engine().abandon();
        }
    }

    public Engine engine() {
        if (engine == null) {
            throw new IllegalStateException("Say engine.with(functions...) first");
        }
        return engine;
    }

    /// Sends through whichever engine there is at the moment, for each death brings a new one. Does not drain.
    public Events events() {
        return new Sending(this);
    }

    public TestTransactions transactions() {
        return transactions;
    }

    public TestDatabase database() {
        return database;
    }

    /// What was sent, and what it started.
    public final class Sent {

        private final List<String> ids;

        private Sent(List<String> ids) {
            this.ids = ids;
        }

        public List<String> ids() {
            return ids;
        }

        /// The one run that the first event started.
        public TestRun run() {
            var runs = runs();
            if (runs.size() != 1) {
                throw new AssertionError("The event started %d runs, not one".formatted(runs.size()));
            }
            return runs.getFirst();
        }

        public List<TestRun> runs() {
            return new Runs(engine().database())
                    .startedBy(UUID.fromString(ids.getFirst())).stream()
                            .map(run -> new TestRun(TestEngine.this, run.id()))
                            .toList();
        }
    }

    /// Sends events and drains.
    public Sent send(Record... events) {
        var ids = engine().send(events);
        drain();
        return new Sent(ids);
    }

    public Sent send(Outgoing event) {
        var ids = engine().send(List.of(event));
        drain();
        return new Sent(ids);
    }

    /// Everything that is due is done, and everything it leads to.
    public void drain() {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var quiet = false;
        while (!quiet) {
            var busy = !engine().isIdle();
            awaitIdle(until);
            if (dead) {
                riseAgain();
                continue;
            }
            quiet = !engine().turn() && !busy && engine().isIdle() && !dead;
            if (System.nanoTime() > until) {
                throw new AssertionError("The engine has not come to rest within " + PATIENCE);
            }
        }
    }

    private void awaitIdle(long until) {
        while (!engine().isIdle()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("A run has not come to rest within " + PATIENCE);
            }
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(100));
        }
    }

    private void riseAgain() {
        if (deaths.incrementAndGet() > MOST_DEATHS) {
            throw new AssertionError(
                    "The process died %d times without the story coming to an end".formatted(MOST_DEATHS));
        }
        engine().die();
        database.execute("UPDATE postlude.lease SET expires_at = '-infinity'");
        engine = assemble();
    }

    /// How often the process has died.
    public int deaths() {
        return deaths.get();
    }

    /// The process dies, as by kill -9, and another one takes over. Then drains.
    public void crash() {
        awaitIdle(System.nanoTime() + PATIENCE.toNanos());
        riseAgain();
        drain();
    }

    /// The process stops in good order and starts again. Then drains.
    public void restart() {
        engine().stop();
        engine = assemble();
        drain();
    }

    /// Moves the database's clock, and drains. Restarts on the way: a connection keeps the clock it was opened with.
    public void advance(Duration by) {
        offset = offset.plus(by);
        database.setClock(offset);
        restart();
    }

    public TestRun run(UUID id) {
        return new TestRun(this, id);
    }

    /// The runs of a function, oldest first.
    public List<TestRun> runsOf(String function) {
        return new Runs(engine().database())
                .list(RunFilter.ANY.withFunction("test", function), null, 500).items().reversed().stream()
                        .map(run -> new TestRun(this, run.id()))
                        .toList();
    }

    RunReport report(UUID run) {
        return new Runs(engine().database()).one(run).orElseThrow(() -> new AssertionError("There is no run " + run));
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.stop();
        }
        database.close();
    }
}
