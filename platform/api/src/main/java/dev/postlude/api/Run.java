package dev.postlude.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One life of one function, and the tools it works with.
///
/// When a run resumes, its function is called again from the top, and every step that has a
/// checkpoint answers from it at once. So code between steps may run many times, and a function
/// must ask for the same steps in the same order each time.
///
/// Every id is unique in its run; in a loop, put the turn into it: `"send-" + i`.
public interface Run {

    /// The run's own id, ordered by time.
    UUID id();

    /// Which attempt at the function body this is, counted from 1.
    int attempt();

    /// Does `body` once and remembers what it returned. On replay it answers from the checkpoint.
    ///
    /// The result is turned into JSON and back before it is returned, so that a replay sees the same.
    /// A body that throws is tried again after a pause; when its attempts are used up the step throws
    /// [StepFailed], which the function may catch.
    <T extends @Nullable Object> T step(String id, Class<T> type, StepBody<? extends T> body);

    /// As [#step(String,Class,StepBody)], for a result type with type arguments.
    <T extends @Nullable Object> T step(String id, TypeRef<T> type, StepBody<? extends T> body);

    /// As [#step(String,Class,StepBody)], for a step without a result.
    void step(String id, StepAction body);

    /// A step that only writes to the app's database: its writes and its checkpoint commit together,
    /// so it happens exactly once, whatever dies when.
    <T extends @Nullable Object> T transaction(String id, Class<T> type, TransactionBody<? extends T> body);

    /// Rests without holding a thread, and resumes when the database's clock says so.
    void sleep(String id, Duration duration);

    /// As [#sleep], until a given moment.
    void sleepUntil(String id, Instant moment);

    /// Waits, without holding a thread, for the first event of this type that matches; empty when
    /// `timeout` passes first. Events since the run was created count, so one that arrived before the
    /// run came here is not missed; [Match#since] moves that point.
    <E extends Record> Optional<E> waitFor(String id, Class<E> event, Match match, Duration timeout);

    /// Starts another function as a run of its own and waits for its result. Throws [StepFailed] when
    /// that run failed or was cancelled.
    <I extends Record, O> O invoke(String id, Class<? extends Invocable<I, O>> function, I input);

    /// Sends events, exactly once over all attempts and replays. Returns their ids.
    List<String> send(String id, Record... events);

    /// Starts a branch that runs beside this one. Its steps have ids of their own: two branches may
    /// both have a step `fetch`. [Branch#join] hands over its result.
    <T extends @Nullable Object> Branch<T> fork(String name, Function<Run, ? extends T> body);

    /// Asks for a run of `target` that starts when this run has ended, however it ends, and can never
    /// make it fail.
    <I extends Record> DeferHandle defer(String id, Class<? extends Deferrable<I>> target, I input);

    /// As [#defer(String,Class,Record)], with a condition on how this run ended, or a delay.
    <I extends Record> DeferHandle defer(
            String id, Class<? extends Deferrable<I>> target, I input, DeferOptions options);

    /// Writes a score of this run, or of the run that [Score#creditedTo] names. It is credited to every
    /// variant that run holds.
    void score(Score score);

    /// Chooses a variant by weight, once in the life of this run, and calls `body` with it.
    <V extends Enum<V>, R extends @Nullable Object> Trial<V, R> experiment(
            Experiment<V> experiment, Function<V, ? extends R> body);

    /// As [#experiment(Experiment,Function)], choosing by `unit` instead of by run: the same unit gets
    /// the same variant for as long as the weights stand.
    <V extends Enum<V>, R extends @Nullable Object> Trial<V, R> experiment(
            Experiment<V> experiment, String unit, Function<V, ? extends R> body);
}
