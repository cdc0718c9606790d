package dev.postlude.engine.step;

import dev.postlude.api.StepBody;
import dev.postlude.api.StepFailed;
import dev.postlude.api.StepNotes;
import dev.postlude.api.TransactionBody;
import dev.postlude.engine.commit.Act;
import dev.postlude.engine.commit.Rows;
import dev.postlude.engine.commit.Superseded;
import dev.postlude.engine.commit.Writers;
import dev.postlude.engine.db.Json;
import dev.postlude.engine.queue.Claims;
import java.lang.reflect.Type;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Steps with a body: done once and remembered, or tried again later.
record Steps(Progress progress, Workshop workshop) {

    <T extends @Nullable Object> T step(Replay.Place place, Type type, StepBody<? extends T> body) {
        if (place.recorded() != null) {
            return answer(place.recorded(), type);
        }
        prepare(place);
        var notes = new TreeMap<String, String>();
        var started = System.nanoTime();
        byte[] payload;
        try {
            var value = ScopedValue.where(Writers.INSIDE_BODY, place.id())
                    .call(() -> progress.interruptibly(() -> StepNotes.<T>collect(notes, body)));
            payload = Payloads.of("The result of step \"%s\"".formatted(place.id()), value);
        } catch (Unwind | Superseded leaving) {
            throw leaving;
        } catch (Throwable failure) {
            throw failed(place, failure, seconds(started), notes);
        }
        progress.hold(checkpoint(place, false, seconds(started), notes, payload));
        return Json.read(payload, type);
    }

    <T extends @Nullable Object> T transaction(Replay.Place place, Type type, TransactionBody<? extends T> body) {
        if (place.recorded() != null) {
            return answer(place.recorded(), type);
        }
        prepare(place);
        var notes = new TreeMap<String, String>();
        var started = System.nanoTime();
        var written = new Rows.@Nullable Checkpoint[1];
        Rows.Checkpoint row;
        try {
            workshop.transactions().inTransaction(connection -> {
                var value = ScopedValue.where(Writers.INSIDE_BODY, place.id())
                        .call(() ->
                                progress.interruptibly(() -> StepNotes.<T>collect(notes, () -> body.call(connection))));
                var payload = Payloads.of("The result of step \"%s\"".formatted(place.id()), value);
                var own = checkpoint(place, false, seconds(started), notes, payload);
                insert(connection, own);
                written[0] = own;
                return null;
            });
            row = written[0];
        } catch (Unwind | Superseded leaving) {
            throw leaving;
        } catch (Throwable failure) {
            // If the commit went through and only its answer was lost, the row is there.
            row = (written[0] == null ? Optional.<Rows.Checkpoint>empty() : committed(place))
                    .orElseThrow(() -> failed(place, failure, seconds(started), notes));
        }
        progress.record(row);
        return answer(row, type);
    }

    /// Before a body starts, everything before it is durable, and the run is still ours.
    private void prepare(Replay.Place place) {
        if (progress.isWaitKnown(place.seq())) {
            // Its next attempt is not due yet; another branch woke the run.
            throw new Unwind.Suspended();
        }
        progress.commitHeld();
        progress.checkBoundary();
    }

    /// Last in the app's transaction: the worker's row is locked for no longer than the commit takes, and whoever takes
    /// over moves that row first. So either this commits, or nothing of the transaction does.
    private void insert(Connection connection, Rows.Checkpoint row) throws SQLException {
        var membership = progress.writers().membership();
        try (var statement = connection.prepareStatement("""
                INSERT INTO postlude.journal (run_id, seq, at, took, writer, kind, attempt, failed, name, notes, payload)
                SELECT ?, ?, postlude.now(), ?, held.id, ?, ?, false, ?, ?, ?
                  FROM (SELECT id FROM postlude.worker WHERE id = ? AND epoch = ? AND stopped_at IS NULL FOR SHARE) held,
                       set_config('idle_in_transaction_session_timeout', ?, true)
                """)) {
            statement.setObject(1, row.run());
            statement.setLong(2, row.seq());
            statement.setFloat(3, row.took());
            statement.setShort(4, row.kind());
            statement.setInt(5, row.attempt());
            statement.setString(6, row.name());
            statement.setBytes(7, row.notes());
            statement.setBytes(8, row.payload());
            statement.setInt(9, membership.worker());
            statement.setInt(10, membership.epoch());
            // Were this process frozen before its commit, the lock would keep others from taking over.
            statement.setString(11, Long.toString(membership.lease().toMillis()));
            if (statement.executeUpdate() == 0) {
                throw new Superseded(membership.worker());
            }
        }
    }

    private Optional<Rows.Checkpoint> committed(Replay.Place place) {
        return workshop.database()
                .one(
                        "SELECT * FROM postlude.journal WHERE run_id = ? AND seq = ? AND writer = ?",
                        Claims::checkpoint,
                        progress.origin().run(),
                        place.seq(),
                        progress.writers().membership().worker());
    }

    @SuppressWarnings("NullAway") // the answer is null only where the step returned null, so where T allows it
    static <T extends @Nullable Object> T answer(Rows.Checkpoint recorded, Type type) {
        if (recorded.failed()) {
            throw failure(recorded);
        }
        return recorded.payload() == null ? null : Json.read(recorded.payload(), type);
    }

    static StepFailed failure(Rows.Checkpoint recorded) {
        var failure = recorded.payload() == null ? Json.tree(Map.of()) : Json.tree(recorded.payload());
        return new StepFailed(
                recorded.name(),
                failure.path("type").asText("Error"),
                failure.path("message").asText(""));
    }

    /// What becomes of a failed attempt: another one later, or a step that has failed for good.
    private Throwable failedThrowable(Replay.Place place, Throwable failure, float took, Map<String, String> notes) {
        if (progress.isCancelled()) {
            return new Unwind.Cancelled();
        }
        var attempt = progress.failedAttempts(place.seq()) + 1;
        var error = Json.bytes(Failures.of(failure).asMap());
        var pause = RetryPolicy.of(progress.origin().function().retries())
                .pauseAfter(attempt, failure, ThreadLocalRandom.current());
        if (pause.isPresent()) {
            return retryLater(place, attempt, error, pause.get());
        }
        var row = checkpoint(place, true, took, notes, error);
        progress.hold(row);
        return failure(row);
    }

    private RuntimeException failed(Replay.Place place, Throwable failure, float took, Map<String, String> notes) {
        var outcome = failedThrowable(place, failure, took, notes);
        if (outcome instanceof Error unwind) {
            throw unwind;
        }
        return (RuntimeException) outcome;
    }

    private Unwind retryLater(Replay.Place place, int attempt, byte[] error, Duration pause) {
        var run = progress.origin().run();
        var act = new Act().attempt(new Rows.Attempt(run, place.seq(), attempt, place.id(), error));
        var wait = new Rows.Wait(
                run, place.seq(), Rows.RETRY, true, pause.toNanos() / 1_000, -1, -1, place.id(), null, null, null);
        return progress.suspend(act, wait, () -> workshop.waits().dueIn(pause));
    }

    private Rows.Checkpoint checkpoint(
            Replay.Place place, boolean failed, float took, Map<String, String> notes, byte[] payload) {
        return new Rows.Checkpoint(
                progress.origin().run(),
                place.seq(),
                place.kind(),
                progress.failedAttempts(place.seq()) + 1,
                failed,
                place.id(),
                took,
                notes.isEmpty() ? null : Json.bytes(notes),
                payload);
    }

    private static float seconds(long startedNanos) {
        return (System.nanoTime() - startedNanos) / 1e9f;
    }
}
