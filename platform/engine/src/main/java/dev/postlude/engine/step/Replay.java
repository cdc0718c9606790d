package dev.postlude.engine.step;

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
import dev.postlude.engine.commit.Rows;
import dev.postlude.engine.commit.Writers;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The `Run` a function works with, one for each of its branches.
///
/// It finds the place of a step and checks that the replay still fits; what each kind of step does stands in
/// [Steps], [Pauses], [Calls] and [Marks].
public final class Replay implements Run {

    private final Progress progress;
    private final Workshop workshop;
    private final Position position;
    private final Branches branches;

    private Replay(Progress progress, Workshop workshop, Position position, Branches branches) {
        this.progress = progress;
        this.workshop = workshop;
        this.position = position;
        this.branches = branches;
    }

    public static Replay of(Progress progress, Workshop workshop, Branches branches) {
        return new Replay(progress, workshop, Position.start(), branches);
    }

    Replay branch(Position of) {
        return new Replay(progress, workshop, of, branches);
    }

    /// A place in the run that has been asked for, and what is recorded there, if anything.
    record Place(long seq, short kind, String id, Rows.@Nullable Checkpoint recorded) {}

    private Place place(short kind, String id, boolean unique) {
        if (Writers.INSIDE_BODY.isBound()) {
            throw new IllegalStateException(
                    "Step \"%s\" was asked for inside the body of step \"%s\". A step's body does one thing that is remembered as a whole: move it out."
                            .formatted(id, Writers.INSIDE_BODY.get()));
        }
        var seq = position.next(id, unique);
        var recorded = progress.recorded(seq);
        if (recorded != null && (recorded.kind() != kind || !recorded.name().equals(id))) {
            throw new Unwind.Mismatch("""
                    Run %s of function "%s" replays differently than it ran.
                    Step %d was recorded as "%s" (%s), but the function now asks for "%s" (%s).
                    A function must ask for the same steps in the same order every time it is replayed.
                    If its code changed while this run was waiting, cancel the run, or bring the old code back and let it finish.
                    See docs/concepts/replay.md.""".formatted(
                            id(),
                            progress.origin().function().name(),
                            seq,
                            recorded.name(),
                            Kinds.name(recorded.kind()),
                            id,
                            Kinds.name(kind)));
        }
        if (recorded == null) {
            progress.checkBoundary();
        }
        return new Place(seq, kind, id, recorded);
    }

    @Override
    public UUID id() {
        return progress.origin().run();
    }

    @Override
    public int attempt() {
        return progress.failedAttempts(Rows.BODY) + 1;
    }

    @Override
    public <T extends @Nullable Object> T step(String id, Class<T> type, StepBody<? extends T> body) {
        return step(id, (Type) type, body);
    }

    @Override
    public <T extends @Nullable Object> T step(String id, TypeRef<T> type, StepBody<? extends T> body) {
        return step(id, type.type(), body);
    }

    @Override
    public void step(String id, StepAction action) {
        this.<@Nullable Object>step(id, (Type) Object.class, () -> {
            action.run();
            return null;
        });
    }

    private <T extends @Nullable Object> T step(String id, Type type, StepBody<? extends T> body) {
        return new Steps(progress, workshop).step(place(Rows.STEP, id, true), type, body);
    }

    @Override
    public <T extends @Nullable Object> T transaction(String id, Class<T> type, TransactionBody<? extends T> body) {
        return new Steps(progress, workshop).transaction(place(Rows.TRANSACTION, id, true), type, body);
    }

    @Override
    public void sleep(String id, Duration duration) {
        new Pauses(progress, workshop).sleep(place(Rows.SLEEP, id, true), duration);
    }

    @Override
    public void sleepUntil(String id, Instant moment) {
        new Pauses(progress, workshop).sleepUntil(place(Rows.SLEEP, id, true), moment);
    }

    @Override
    public <E extends Record> Optional<E> waitFor(String id, Class<E> event, Match match, Duration timeout) {
        return new Pauses(progress, workshop).waitFor(place(Rows.WAIT, id, true), event, match, timeout);
    }

    @Override
    public <I extends Record, O> O invoke(String id, Class<? extends Invocable<I, O>> function, I input) {
        return new Calls(progress, workshop).invoke(place(Rows.INVOKE, id, true), function, input);
    }

    @Override
    public List<String> send(String id, Record... events) {
        return new Calls(progress, workshop).send(place(Rows.SEND, id, true), events);
    }

    @Override
    public <I extends Record> DeferHandle defer(String id, Class<? extends Deferrable<I>> target, I input) {
        return defer(id, target, input, DeferOptions.ALWAYS);
    }

    @Override
    public <I extends Record> DeferHandle defer(
            String id, Class<? extends Deferrable<I>> target, I input, DeferOptions options) {
        var marks = new Marks(progress, workshop);
        marks.defer(place(Rows.DEFER, id, true), target, input, options);
        return new DeferHandle() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public void cancel() {
                marks.cancelDefer(place(Rows.DEFER_CANCEL, id, false), id);
            }
        };
    }

    @Override
    public void score(Score score) {
        new Marks(progress, workshop).score(place(Rows.SCORE, score.metric().name(), false), score);
    }

    @Override
    public <V extends Enum<V>, R extends @Nullable Object> Trial<V, R> experiment(
            Experiment<V> experiment, Function<V, ? extends R> body) {
        return trial(experiment, null, body);
    }

    @Override
    public <V extends Enum<V>, R extends @Nullable Object> Trial<V, R> experiment(
            Experiment<V> experiment, String unit, Function<V, ? extends R> body) {
        return trial(experiment, unit, body);
    }

    private <V extends Enum<V>, R extends @Nullable Object> Trial<V, R> trial(
            Experiment<V> experiment, @Nullable String unit, Function<V, ? extends R> body) {
        var place = place(Rows.EXPERIMENT, experiment.name(), true);
        var variant = new Marks(progress, workshop).choose(place, experiment, unit);
        return new Trial<>(variant, body.apply(variant));
    }

    @Override
    public <T extends @Nullable Object> Branch<T> fork(String name, Function<Run, ? extends T> body) {
        if (Writers.INSIDE_BODY.isBound()) {
            throw new IllegalStateException(
                    "Branch \"%s\" was forked inside the body of step \"%s\". Fork between steps."
                            .formatted(name, Writers.INSIDE_BODY.get()));
        }
        return branches.fork(name, branch(position.fork()), body);
    }
}
