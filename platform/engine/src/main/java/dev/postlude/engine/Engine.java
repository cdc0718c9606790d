package dev.postlude.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.api.Erased;
import dev.postlude.api.Erasures;
import dev.postlude.api.Events;
import dev.postlude.api.Match;
import dev.postlude.api.Outgoing;
import dev.postlude.api.Score;
import dev.postlude.api.Scores;
import dev.postlude.engine.commit.Act;
import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.DatabaseFailed;
import dev.postlude.engine.db.Schema;
import dev.postlude.engine.db.TransactionWork;
import dev.postlude.engine.db.Tx;
import dev.postlude.engine.event.EventIntake;
import dev.postlude.engine.event.Incoming;
import dev.postlude.engine.registry.AppDefinition;
import dev.postlude.engine.wait.EarlierEvents;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// All workers and timers of one process, and the way in for whoever uses them.
///
/// What it is made of is put together in [Machinery]; from here one follows an event: [EventIntake], then
/// `queue.Claims`, `run.Runner`, `run.Execution`, `step.Replay`, `wait.Waits`, `run.Settlement`.
public final class Engine implements Events, Scores, Erasures, AutoCloseable {

    private final Machinery machinery;
    private final Transactions transactions;
    private final Operations operations;

    private Engine(Machinery machinery, Transactions transactions) {
        this.machinery = machinery;
        this.transactions = transactions;
        this.operations = new Operations(machinery);
    }

    /// Brings the schema up to date, registers the app, and starts working.
    public static Engine start(EngineSettings settings, AppDefinition app, Transactions transactions) {
        Schema.migrate(settings.database());
        var engine = assemble(settings, app, transactions, acts -> {});
        engine.machinery.start();
        return engine;
    }

    /// An engine without threads of its own, which moves only when [#turn] is called, on a schema that is up to date.
    /// For the test kit.
    ///
    /// @param watcher told of acts after they were committed and before those who wait for them
    public static Engine assemble(
            EngineSettings settings, AppDefinition app, Transactions transactions, Consumer<List<Act>> watcher) {
        return new Engine(new Machinery(settings, app, transactions, watcher), transactions);
    }

    /// Does one round of everything. True if something was done, so that there may be more.
    public boolean turn() {
        return machinery.turn();
    }

    /// True if no run is executing at the moment.
    public boolean isIdle() {
        return machinery.runner().isIdle();
    }

    // ---- events

    @Override
    public List<String> send(Record... events) {
        return send(Arrays.stream(events).map(Outgoing::of).toList());
    }

    @Override
    public List<String> send(List<Outgoing> events) {
        return transactions
                .current()
                .map(connection -> send(connection, events))
                .orElseGet(() ->
                        machinery.intake().take(EventIntake.incoming(events)).ids());
    }

    @Override
    public List<String> send(Connection connection, List<Outgoing> events) {
        try {
            return machinery
                    .intake()
                    .takeInto(new Tx(connection), EventIntake.incoming(events), this::afterCommit)
                    .ids();
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /// When a connection of the app's own commits, nobody tells: then what was sent is found at the next look.
    private void afterCommit(Runnable action) {
        if (transactions.current().isPresent()) {
            transactions.afterCommit(action);
        }
    }

    /// As [#send], and returns the runs that the events started instead of their ids.
    public List<UUID> trigger(Record... events) {
        var incoming =
                EventIntake.incoming(Arrays.stream(events).map(Outgoing::of).toList());
        return machinery.intake().take(incoming).runs();
    }

    /// Sends an event and waits for the one run it starts; empty if that has not ended within `patience`. Throws
    /// `IllegalStateException` if the event starts no run, or several.
    public Optional<RunResult> call(Record event, Duration patience) {
        return operations.call(event, patience);
    }

    /// Takes in events that arrive from outside, all or none. Throws `InvalidEvent` naming the element and the field.
    public List<String> accept(List<IncomingEvent> events) {
        return machinery
                .intake()
                .take(Door.check(events, machinery.registry().refresh()))
                .ids();
    }

    // ---- scores

    @Override
    public void record(UUID run, Score score, String idempotencyKey) {
        score(
                run,
                List.of(new IncomingScore(
                        score.metric().name(),
                        score.value(),
                        Optional.empty(),
                        "",
                        score.reason(),
                        Optional.of(idempotencyKey))));
    }

    /// Writes scores of a run, all or none. Throws [UnknownRun] or [InvalidScore].
    public void score(UUID run, List<IncomingScore> scores) {
        operations.score(run, scores);
    }

    /// The number of the new epoch; empty if there is no such experiment.
    public Optional<Integer> changeWeights(
            String app, String function, String experiment, Map<String, Double> weights, String by) {
        return operations.changeWeights(app, function, experiment, weights, by);
    }

    // ---- erasures

    @Override
    public Erased erase(Collection<UUID> runs) {
        return joining(tx -> machinery.eraser().erase(tx, runs, List.of()));
    }

    @Override
    public Erased erase(Class<? extends Record> event, Match match) {
        var name = Incoming.nameOf(event);
        return joining(tx -> machinery.eraser().erase(tx, List.of(), EarlierEvents.matching(tx, name, match)));
    }

    private Erased joining(TransactionWork<Erased> work) {
        var current = transactions.current();
        if (current.isEmpty()) {
            var erased = machinery.database().inTransaction(work);
            machinery.cancels().ring();
            return erased;
        }
        try {
            var erased = work.in(new Tx(current.get()));
            transactions.afterCommit(machinery.cancels()::ring);
            return erased;
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /// What [#erase] of this run would reach. Throws [UnknownRun].
    public Erased reachOf(UUID run) {
        var reach = machinery.database().onConnection(tx -> machinery.eraser().reach(tx, List.of(run)));
        if (reach.runs() == 0) {
            throw new UnknownRun(run);
        }
        return reach;
    }

    // ---- runs

    public CancelResult cancel(UUID run) {
        return operations.cancel(run);
    }

    /// Starts a run of a function of any app with this input. Throws [NoSuchFunction].
    public UUID invoke(String app, String function, JsonNode input) {
        return operations.invoke(app, function, input);
    }

    /// Starts a new run with the input of an old one, or with another input. Throws [UnknownRun], or [ErasedRun] when
    /// there is no input any more.
    public UUID rerun(UUID run, @Nullable JsonNode input) {
        return operations.rerun(run, input);
    }

    /// From here on new runs of the function stand in line until it is resumed. Throws [NoSuchFunction].
    public void pause(String app, String function) {
        operations.pause(app, function, true);
    }

    public void resume(String app, String function) {
        operations.pause(app, function, false);
    }

    /// How the run ended; empty if it has not within `patience`.
    public Optional<RunResult> await(UUID run, Duration patience) {
        return operations.await(run, patience);
    }

    // ---- the process

    public Health health() {
        return machinery.health();
    }

    public Database database() {
        return machinery.database();
    }

    /// Lets runs come to their next step, hands back what is left, and stops.
    public void stop() {
        machinery.stop();
    }

    /// Stops as a process does that dies: nothing is handed back, nothing more is written. For the test kit.
    public void die() {
        machinery.die();
    }

    /// From here on this worker writes nothing, as if another had taken over. For the test kit.
    public void abandon() {
        machinery.writers().membership().lose();
    }

    /// This process's number among the workers.
    public int worker() {
        return machinery.writers().membership().worker();
    }

    @Override
    public void close() {
        stop();
    }
}
