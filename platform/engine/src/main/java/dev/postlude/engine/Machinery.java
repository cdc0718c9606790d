package dev.postlude.engine;

import dev.postlude.engine.commit.Act;
import dev.postlude.engine.commit.Membership;
import dev.postlude.engine.commit.Writers;
import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.DatabaseFailed;
import dev.postlude.engine.erase.Eraser;
import dev.postlude.engine.event.EventIntake;
import dev.postlude.engine.queue.Backlog;
import dev.postlude.engine.queue.Bell;
import dev.postlude.engine.queue.Cancels;
import dev.postlude.engine.queue.Claims;
import dev.postlude.engine.queue.Loop;
import dev.postlude.engine.queue.Recovery;
import dev.postlude.engine.registry.AppDefinition;
import dev.postlude.engine.registry.Registration;
import dev.postlude.engine.registry.Registry;
import dev.postlude.engine.run.Runner;
import dev.postlude.engine.step.Assignments;
import dev.postlude.engine.step.Holds;
import dev.postlude.engine.step.Workshop;
import dev.postlude.engine.wait.Schedules;
import dev.postlude.engine.wait.Waits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every object the engine is made of, put together by hand and in order, and the loops that keep it moving.
final class Machinery {

    private static final Logger LOG = LoggerFactory.getLogger(Machinery.class);
    private static final Duration HOUSEKEEPING = Duration.ofSeconds(1);
    private static final int PARTITION_WEEKS = 5;
    private static final int TURNS_BETWEEN_PARTITIONS = 3_600;

    private final EngineSettings settings;
    private final Consumer<List<Act>> watcher;
    private final Database database;
    private final Registration registration;
    private final Registry registry;
    private final Bell bell;
    private final Backlog backlog;
    private final Recovery recovery;
    private final Cancels cancels;
    private final Eraser eraser;
    private final Waits waits;
    private final Schedules schedules;
    private final EventIntake intake;
    private final Runner runner;
    private final Holds holds = new Holds();
    private final Loop claiming;
    private final Loop timing;
    private final Loop looking;
    private final Loop lining;
    private final Loop leasing;
    private final Loop keeping;
    private volatile Writers writers;
    private volatile boolean stopped;
    private int turnsKept;

    Machinery(EngineSettings settings, AppDefinition app, Transactions transactions, Consumer<List<Act>> watcher) {
        this.settings = settings;
        this.watcher = watcher;
        database = new Database(settings.database());
        registration = Registration.of(database, app);
        registry = new Registry(database);
        bell = new Bell(database);
        backlog = new Backlog(database, registry, bell);
        recovery = new Recovery(database, bell);
        cancels = new Cancels(database, bell, registration.app());
        eraser = new Eraser(database, cancels);
        waits = new Waits(database, registry, bell, backlog);
        schedules = new Schedules(database, registry, bell, registration.app());
        writers = join();
        var claims = new Claims(database, registration.app());
        runner =
                new Runner(registry, registration, claims, bell, backlog, this::writers, holds, settings.concurrency());
        intake = new EventIntake(database, registry, this::writers, runner);
        var assignments = new Assignments(database, registration);
        runner.equip(new Workshop(database, registry, registration, intake, waits, assignments, transactions));

        claiming = new Loop("claims", settings.poll(), runner::turn);
        timing = new Loop("timers", settings.poll(), this::endDue);
        looking = new Loop("looks", settings.poll(), waits::lookForWaits);
        lining = new Loop("lines", settings.poll(), backlog::turn);
        leasing = new Loop("lease", settings.lease().dividedBy(4), this::keepLease);
        keeping = new Loop("keeper", HOUSEKEEPING, this::keepHouse);
        bell.on(Bell.ready(registration.app()), claiming::wake);
        bell.on(Bell.CANCEL, keeping::wake);
        waits.connect(timing::wakeIn, looking::wake);
        recovery.beforeTakeOver(waits::lookBackFor);
        backlog.onMoved(lining::wake);
        runner.onPlace(claiming::wake);
        waits.resumeStuck(registration.functions().keySet());
    }

    private Writers join() {
        var membership = Membership.join(database, registration.app(), settings.writers(), settings.lease());
        return new Writers(database, membership, settings.writers(), watcher);
    }

    void start() {
        bell.start();
        loops().forEach(Loop::start);
    }

    private List<Loop> loops() {
        return List.of(claiming, timing, looking, lining, leasing, keeping);
    }

    boolean turn() {
        var any = false;
        for (var loop : loops()) {
            any |= loop.turn();
        }
        return any;
    }

    private boolean endDue() {
        var any = schedules.turn() | waits.endDue();
        waits.untilNextDeadline().ifPresent(timing::wakeIn);
        schedules.untilNext().ifPresent(timing::wakeIn);
        return any;
    }

    /// Renews the lease. A process that has lost it becomes a new worker: what it ran before goes on elsewhere, or
    /// here again by way of the queue.
    private boolean keepLease() {
        var current = writers;
        if (!current.membership().isLost()) {
            current.renew();
        }
        if (current.membership().isLost() && !stopped) {
            writers = join();
            LOG.warn(
                    "Worker {} is gone; this process goes on as worker {}.",
                    current.membership().worker(),
                    writers.membership().worker());
            current.close();
            claiming.wake();
        }
        return false;
    }

    private boolean keepHouse() {
        var any = recovery.turn();
        runner.cancel(cancels.requested());
        cancels.requestAgain();
        cancels.forgetEnded();
        any |= waits.lookForForgotten();
        any |= backlog.sweep();
        any |= eraser.turn();
        registry.refresh();
        if (turnsKept++ % TURNS_BETWEEN_PARTITIONS == 0) {
            database.query("SELECT postlude.ensure_partitions(?)", row -> "", PARTITION_WEEKS);
            database.update("DELETE FROM event_key WHERE expires_at <= postlude.now()");
        }
        return any;
    }

    Health health() {
        var problems = new ArrayList<String>();
        var live = true;
        for (var loop : loops()) {
            var silent = loop.sinceLastTurn();
            if (silent.compareTo(settings.lease().plus(Duration.ofMinutes(1))) > 0) {
                live = false;
                problems.add("Loop %s has not taken a turn for %d s.".formatted(loop.name(), silent.toSeconds()));
            }
        }
        var ready = writers.membership().isBelieved();
        if (!ready) {
            problems.add("The lease is not held.");
        }
        try {
            database.query("SELECT 1 AS one", row -> row.integer("one"));
        } catch (DatabaseFailed e) {
            ready = false;
            problems.add("The database cannot be reached: " + e.getMessage());
        }
        return new Health(live, ready && !stopped, problems);
    }

    /// Runs come to their next step and are handed back; then nothing is left that anybody would have to recover.
    void stop() {
        if (stopped) {
            return;
        }
        runner.drain();
        claiming.close();
        var until = System.nanoTime() + settings.drain().toNanos();
        while (!runner.isIdle() && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        stopped = true;
        loops().forEach(Loop::close);
        holds.close();
        var membership = writers.membership();
        try {
            writers.close();
            recovery.retire(membership.worker(), registration.app());
        } catch (DatabaseFailed e) {
            LOG.warn("This worker could not say good-bye; others notice when its lease runs out: {}", e.getMessage());
        }
        membership.lose();
        bell.close();
        database.close();
    }

    void die() {
        stopped = true;
        writers.membership().lose();
        loops().forEach(Loop::close);
        holds.close();
        bell.close();
        writers.close();
        database.close();
    }

    Writers writers() {
        return writers;
    }

    Database database() {
        return database;
    }

    Registry registry() {
        return registry;
    }

    EventIntake intake() {
        return intake;
    }

    Runner runner() {
        return runner;
    }

    Waits waits() {
        return waits;
    }

    Cancels cancels() {
        return cancels;
    }

    Eraser eraser() {
        return eraser;
    }

    Bell bell() {
        return bell;
    }
}
