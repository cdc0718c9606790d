package dev.postlude.engine.run;

import dev.postlude.engine.RunResult;
import dev.postlude.engine.commit.Rows;
import dev.postlude.engine.commit.Writers;
import dev.postlude.engine.event.Incoming;
import dev.postlude.engine.event.LocalStart;
import dev.postlude.engine.queue.Backlog;
import dev.postlude.engine.queue.Bell;
import dev.postlude.engine.queue.Claimed;
import dev.postlude.engine.queue.Claims;
import dev.postlude.engine.registry.FunctionDefinition;
import dev.postlude.engine.registry.Registered;
import dev.postlude.engine.registry.Registration;
import dev.postlude.engine.registry.Registry;
import dev.postlude.engine.step.Holds;
import dev.postlude.engine.step.Origin;
import dev.postlude.engine.step.Progress;
import dev.postlude.engine.step.Unwind;
import dev.postlude.engine.step.Workshop;
import dev.postlude.engine.wait.Waits;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Executes the runs of this process, each on a virtual thread of its own, no more at once than there are places.
public final class Runner implements LocalStart {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final int MAX_CLAIM = 100;

    private final Registry registry;
    private final Registration registration;
    private final Claims claims;
    private final Bell bell;
    private final Backlog backlog;
    private final Supplier<Writers> writers;
    private final Holds holds;
    private final Semaphore places;
    private final int concurrency;
    private final Settlement settlement;
    private final AtomicBoolean draining = new AtomicBoolean();
    private volatile boolean isCrowded;
    private volatile Runnable onPlace = () -> {};
    private final Map<UUID, Progress> executing = new ConcurrentHashMap<>();
    private final Map<UUID, CompletableFuture<RunResult>> awaited = new ConcurrentHashMap<>();
    private @org.jspecify.annotations.Nullable Workshop workshop;
    private @org.jspecify.annotations.Nullable Inputs inputs;

    public Runner(
            Registry registry,
            Registration registration,
            Claims claims,
            Bell bell,
            Backlog backlog,
            Supplier<Writers> writers,
            Holds holds,
            int concurrency) {
        this.registry = registry;
        this.registration = registration;
        this.claims = claims;
        this.bell = bell;
        this.backlog = backlog;
        this.writers = writers;
        this.holds = holds;
        this.concurrency = concurrency;
        this.places = new Semaphore(concurrency);
        this.settlement = new Settlement(registry, registration);
    }

    /// Hands over what runs are executed with; once, before the first run.
    public void equip(Workshop newWorkshop) {
        workshop = newWorkshop;
        inputs = new Inputs(new Parents(newWorkshop.database()));
    }

    Workshop workshop() {
        return java.util.Objects.requireNonNull(workshop);
    }

    Inputs inputs() {
        return java.util.Objects.requireNonNull(inputs);
    }

    Settlement settlement() {
        return settlement;
    }

    // ---- runs that start where they were sent

    @Override
    public boolean reserve(int function) {
        return registration.functions().containsKey(function) && !draining.get() && places.tryAcquire();
    }

    @Override
    public void unreserve() {
        places.release();
    }

    @Override
    public void start(UUID run, int function, Incoming event, Instant createdAt) {
        var origin = new Origin(
                run,
                java.util.Objects.requireNonNull(registry.current().functions().get(function)),
                java.util.Objects.requireNonNull(registration.functions().get(function)),
                createdAt,
                null,
                0,
                (short) 0,
                null,
                event.id(),
                event.name(),
                event.data(),
                null);
        start(origin);
    }

    /// Executes a run that has been committed as ours, on a place reserved for it.
    public void start(Origin origin) {
        execute(new Progress(origin, writers.get(), holds, draining));
    }

    @Override
    public void rang(int app, String scope, int function) {
        workshop().waits().rang(app, scope, function);
    }

    @Override
    public void look(UUID event) {
        workshop().waits().look(event);
    }

    // ---- runs that are claimed

    /// Claims and starts as many ready runs as there are places. True if there may be more.
    public boolean turn() {
        isCrowded = true;
        var free = draining.get() ? 0 : Math.min(places.availablePermits(), MAX_CLAIM);
        if (free == 0) {
            return false;
        }
        var mine = writers.get();
        var claimed = claims.claim(mine.membership(), free);
        for (var run : claimed) {
            places.acquireUninterruptibly();
            resume(run, mine);
        }
        // While there may be more than we have places for, every place that becomes free is a reason to look again.
        isCrowded = claimed.size() == free;
        return !claimed.isEmpty();
    }

    private void resume(Claimed run, Writers mine) {
        var function = java.util.Objects.requireNonNull(
                registry.current().functions().get(run.function()), "Functions are never dropped from the registry");
        var definition = registration.functions().getOrDefault(run.function(), gone(function));
        var origin = new Origin(
                run.run(),
                function,
                definition,
                run.createdAt(),
                run.parent(),
                run.parentSeq(),
                run.parentKind(),
                run.scope(),
                run.event(),
                run.eventName(),
                run.eventData(),
                run.input());
        var progress = new Progress(origin, mine, holds, draining);
        progress.remember(run.checkpoints(), run.waits(), run.attempts());
        if (run.shallEnd()) {
            progress.cancel();
        }
        execute(progress);
    }

    /// In the place of a function that the app no longer has: its runs wait for a person.
    private static FunctionDefinition gone(Registered function) {
        return new FunctionDefinition(
                function.name(),
                FunctionDefinition.Kind.FUNCTION,
                List.of(),
                0,
                0,
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                call -> {
                    throw new Unwind.Mismatch("""
                            Run %s is of function "%s", which app "%s" no longer has.
                            It waits until the app starts with that function again, or until somebody cancels it.""".formatted(call.run().id(), function.name(), function.appName()));
                });
    }

    private void execute(Progress progress) {
        executing.put(progress.origin().run(), progress);
        Thread.ofVirtual().name("run-" + progress.origin().run()).start(() -> {
            try {
                new Execution(this, progress).run();
            } finally {
                executing.remove(progress.origin().run(), progress);
                places.release();
                if (isCrowded) {
                    onPlace.run();
                }
            }
        });
    }

    // ---- how passes end

    void ended(Origin origin, Ending ending, List<Settlement.Started> started) {
        for (var run : started) {
            waits().rang(run.app(), run.scope(), run.function());
        }
        if (origin.parentKind() == Rows.INVOKE && origin.parent() != null) {
            // The commit has resumed the parent if it was suspended by then; if it came to rest since, this does.
            waits().lookForChild(origin.parent(), origin.parentSeq());
            bell.ring(Bell.ready(origin.function().app()));
        }
        placeFreed(origin);
        var waiting = awaited.remove(origin.run());
        if (waiting != null) {
            waiting.complete(new RunResult(origin.run(), ending.word(), Optional.ofNullable(ending.output())));
        }
    }

    void suspended(Origin origin) {
        placeFreed(origin);
    }

    void released(Origin origin) {
        bell.ring(Bell.ready(origin.function().app()));
    }

    /// A run that could not be settled, through no fault of its own, must not be executed by us again while we hold
    /// it.
    void lose(Progress progress) {
        LOG.error(
                "Run {} stays with worker {} until that one stops.",
                progress.origin().run(),
                progress.writers().membership().worker());
    }

    private void placeFreed(Origin origin) {
        if (origin.scope() != null) {
            backlog.moved(origin.scope(), origin.function().id());
        }
    }

    private Waits waits() {
        return workshop().waits();
    }

    /// What is to be woken when a place in this process has become free.
    public void onPlace(Runnable action) {
        onPlace = action;
    }

    // ---- what others ask

    /// Ends these runs at their next step, if they are executed here.
    public void cancel(Collection<UUID> runs) {
        for (var run : runs) {
            executing(run).ifPresent(Progress::cancel);
        }
    }

    public Collection<Progress> executing() {
        return executing.values();
    }

    public Optional<Progress> executing(UUID run) {
        return Optional.ofNullable(executing.get(run));
    }

    /// Completed when the run ends in this process.
    public CompletableFuture<RunResult> await(UUID run) {
        return awaited.computeIfAbsent(run, id -> new CompletableFuture<>());
    }

    public void forgetAwaited(UUID run) {
        awaited.remove(run);
    }

    public boolean isIdle() {
        return places.availablePermits() == concurrency;
    }

    /// From here on nothing is claimed, and runs are handed back at their next step.
    public void drain() {
        draining.set(true);
    }
}
