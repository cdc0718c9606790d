package dev.postlude.quarkus.scope;

import dev.postlude.api.Branch;
import dev.postlude.api.DeferHandle;
import dev.postlude.api.DeferOptions;
import dev.postlude.api.Deferrable;
import dev.postlude.api.Experiment;
import dev.postlude.api.Invocable;
import dev.postlude.api.Match;
import dev.postlude.api.Run;
import dev.postlude.api.Score;
import dev.postlude.api.StepAction;
import dev.postlude.api.StepBody;
import dev.postlude.api.TransactionBody;
import dev.postlude.api.Trial;
import dev.postlude.api.TypeRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A run whose step bodies and branches each have a CDI request. Everything else is the engine's run.
final class ScopedRun implements Run {

    private final Run run;
    private final BodyTimers timers;
    private final List<PendingWrites> pendingWrites;
    private final ClassLoader loader;

    ScopedRun(Run run, BodyTimers timers, List<PendingWrites> pendingWrites, ClassLoader loader) {
        this.run = run;
        this.timers = timers;
        this.pendingWrites = pendingWrites;
        this.loader = loader;
    }

    @Override
    public <T extends @Nullable Object> T step(String id, Class<T> type, StepBody<? extends T> body) {
        return run.step(id, type, () -> timed(body));
    }

    @Override
    public <T extends @Nullable Object> T step(String id, TypeRef<T> type, StepBody<? extends T> body) {
        return run.step(id, type, () -> timed(body));
    }

    @Override
    public void step(String id, StepAction body) {
        run.step(id, () -> {
            this.<@Nullable Object>timed(() -> {
                body.run();
                return null;
            });
        });
    }

    @Override
    public <T extends @Nullable Object> T transaction(String id, Class<T> type, TransactionBody<? extends T> body) {
        return run.transaction(
                id,
                type,
                connection -> timed(() -> {
                    T result = body.call(connection);
                    pendingWrites.forEach(PendingWrites::flush);
                    return result;
                }));
    }

    private <T extends @Nullable Object> T timed(StepBody<? extends T> body) throws Exception {
        var started = System.nanoTime();
        var returned = false;
        try {
            T result = FreshRequest.call(body);
            returned = true;
            return result;
        } finally {
            var timer = returned ? timers.stepReturned() : timers.stepThrew();
            timer.record(Duration.ofNanos(System.nanoTime() - started));
        }
    }

    @Override
    public <T extends @Nullable Object> Branch<T> fork(String name, Function<Run, ? extends T> body) {
        return run.fork(name, branch -> {
            Thread.currentThread().setContextClassLoader(loader);
            return inRequest(() -> body.apply(new ScopedRun(branch, timers, pendingWrites, loader)));
        });
    }

    /// For code that throws nothing checked, although its interface could.
    private static <T extends @Nullable Object> T inRequest(StepBody<? extends T> body) {
        try {
            return FreshRequest.call(body);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public UUID id() {
        return run.id();
    }

    @Override
    public int attempt() {
        return run.attempt();
    }

    @Override
    public void sleep(String id, Duration duration) {
        run.sleep(id, duration);
    }

    @Override
    public void sleepUntil(String id, Instant moment) {
        run.sleepUntil(id, moment);
    }

    @Override
    public <E extends Record> Optional<E> waitFor(String id, Class<E> event, Match match, Duration timeout) {
        return run.waitFor(id, event, match, timeout);
    }

    @Override
    public <I extends Record, O> O invoke(String id, Class<? extends Invocable<I, O>> function, I input) {
        return run.invoke(id, function, input);
    }

    @Override
    public List<String> send(String id, Record... events) {
        return run.send(id, events);
    }

    @Override
    public <I extends Record> DeferHandle defer(String id, Class<? extends Deferrable<I>> target, I input) {
        return run.defer(id, target, input);
    }

    @Override
    public <I extends Record> DeferHandle defer(
            String id, Class<? extends Deferrable<I>> target, I input, DeferOptions options) {
        return run.defer(id, target, input, options);
    }

    @Override
    public void score(Score score) {
        run.score(score);
    }

    @Override
    public <V extends Enum<V>, R extends @Nullable Object> Trial<V, R> experiment(
            Experiment<V> experiment, Function<V, ? extends R> body) {
        return run.experiment(experiment, body);
    }

    @Override
    public <V extends Enum<V>, R extends @Nullable Object> Trial<V, R> experiment(
            Experiment<V> experiment, String unit, Function<V, ? extends R> body) {
        return run.experiment(experiment, unit, body);
    }
}
