package dev.postlude.engine.run;

import dev.postlude.api.NonRetryable;
import dev.postlude.api.StepFailed;
import dev.postlude.engine.Limits;
import dev.postlude.engine.commit.Act;
import dev.postlude.engine.commit.Rows;
import dev.postlude.engine.commit.Superseded;
import dev.postlude.engine.db.DatabaseFailed;
import dev.postlude.engine.db.Json;
import dev.postlude.engine.step.Branches;
import dev.postlude.engine.step.Failures;
import dev.postlude.engine.step.Progress;
import dev.postlude.engine.step.Replay;
import dev.postlude.engine.step.RetryPolicy;
import dev.postlude.engine.step.Unwind;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One pass through a function, from the top until it returns, throws, or has to wait.
final class Execution {

    private static final Logger LOG = LoggerFactory.getLogger(Execution.class);

    private final Runner runner;
    private final Progress progress;
    private final Branches branches;

    Execution(Runner runner, Progress progress) {
        this.runner = runner;
        this.progress = progress;
        this.branches = new Branches(progress);
    }

    /// Never throws: whatever happens is written down, or somebody else has taken the run over.
    void run() {
        try {
            conclude(pass());
        } catch (Superseded superseded) {
            LOG.info(
                    "Run {} is left to whoever took it over; nothing more is written here.",
                    progress.origin().run());
        } catch (Throwable failure) {
            giveUp(failure instanceof Unwind.Unstorable && failure.getCause() != null ? failure.getCause() : failure);
        }
    }

    /// What the run did cannot be written down. If the database says that it never can be, the run fails with that;
    /// if the database was out of reach, the run is handed back and done from its last checkpoint on.
    private void giveUp(Throwable failure) {
        var origin = progress.origin();
        LOG.error(
                "What run {} of {} did could not be stored.",
                origin.run(),
                origin.function().name(),
                failure);
        progress.dropHeld();
        try {
            switch (failure) {
                case DatabaseFailed clash when clash.isUniqueViolation() -> runner.lose(progress);
                case DatabaseFailed passing when !passing.isRefusal() -> release();
                default -> settle(Ending.failed(Json.bytes(Failures.of(failure).asMap())), null);
            }
        } catch (Throwable again) {
            LOG.debug("Run {} could not be given up either", origin.run(), again);
            runner.lose(progress);
        }
    }

    /// What came of calling the function: a result, or what it threw.
    private record Pass(@Nullable Object result, @Nullable Throwable thrown) {}

    private Pass pass() {
        if (progress.isCancelled()) {
            // Cancelled before it was claimed: the function is not called any more, but what it deferred still follows.
            progress.recallDefers();
            return new Pass(null, new Unwind.Cancelled());
        }
        Pass pass;
        try {
            pass = new Pass(call(), null);
        } catch (Throwable thrown) {
            pass = new Pass(null, thrown);
        }
        if (pass.thrown() instanceof Unwind.Cancelled) {
            progress.cancel();
        }
        var inBranches = branches.settle();
        // A branch that has to wait keeps a run waiting that has come to its end; a run that failed has failed.
        var isOverruled = pass.thrown() == null
                || pass.thrown() instanceof Unwind.Suspended && Branches.concernsTheRun(inBranches);
        return inBranches != null && isOverruled ? new Pass(null, inBranches) : pass;
    }

    private @Nullable Object call() throws Exception {
        var replay = Replay.of(progress, runner.workshop(), branches);
        return progress.origin().definition().body().call(runner.inputs().call(progress.origin(), replay));
    }

    private void conclude(Pass pass) {
        switch (pass.thrown()) {
            case null -> complete(pass.result());
            case Superseded superseded -> throw superseded;
            case Unwind.Unstorable unstorable -> throw unstorable;
            case Unwind.Suspended ignored when progress.isCancelled() -> settle(Ending.cancelled(), null);
            case Unwind.Suspended ignored -> suspend();
            case Unwind.Cancelled ignored -> settle(Ending.cancelled(), null);
            case Unwind.Released ignored -> release();
            case Unwind.Mismatch mismatch -> stick(mismatch);
            case Throwable failure when progress.isCancelled() -> settle(Ending.cancelled(), null);
            case Throwable failure -> fail(failure);
        }
    }

    private void complete(@Nullable Object result) {
        byte[] output;
        try {
            output = Json.bytes(result instanceof dev.postlude.api.Verdict verdict ? Verdicts.told(verdict) : result);
        } catch (IllegalArgumentException unwritable) {
            fail(new NonRetryable("The function's result: " + unwritable.getMessage(), unwritable));
            return;
        }
        if (output.length > Limits.MAX_PAYLOAD_BYTES) {
            fail(new NonRetryable(
                    "The function's result is %d bytes of JSON, and %d are the most (MAX_PAYLOAD_BYTES). Store it elsewhere and return where it is."
                            .formatted(output.length, Limits.MAX_PAYLOAD_BYTES)));
            return;
        }
        var objection = runner.settlement().objection(progress.origin(), result, runner.workshop()::isRun);
        if (objection.isPresent()) {
            fail(new NonRetryable(objection.get()));
            return;
        }
        settle(Ending.completed(output), result);
    }

    private void settle(Ending ending, @Nullable Object result) {
        var settled = runner.settlement()
                .settle(progress.origin(), progress.defers(), progress.hasKnownWaits(), ending, result);
        progress.commit(settled.act());
        try {
            runner.ended(progress.origin(), ending, settled.started());
        } catch (RuntimeException failure) {
            // The run has ended all the same; who was to hear of it finds out at the next look.
            LOG.warn(
                    "Run {} has ended, and not all could be told.",
                    progress.origin().run(),
                    failure);
        }
    }

    private void fail(Throwable failure) {
        var told = Json.bytes(Failures.of(failure).asMap());
        var attempt = progress.failedAttempts(Rows.BODY) + 1;
        // A step has had its attempts already; the function does not get them all over again.
        var pause = failure instanceof StepFailed
                ? java.util.Optional.<Duration>empty()
                : RetryPolicy.of(progress.origin().function().retries())
                        .pauseAfter(attempt, failure, ThreadLocalRandom.current());
        if (pause.isEmpty()) {
            if (!(failure instanceof StepFailed)) {
                LOG.info(
                        "Run {} of {} failed.",
                        progress.origin().run(),
                        progress.origin().function().name(),
                        failure);
            }
            settle(Ending.failed(told), null);
            return;
        }
        LOG.debug("Attempt {} of run {} failed", attempt, progress.origin().run(), failure);
        waitFor(attempt, told, Rows.RETRY, pause.get());
    }

    /// The code no longer fits what the run has done: it waits for a person, with the difference written down.
    private void stick(Unwind.Mismatch mismatch) {
        LOG.error(mismatch.getMessage());
        var told = Json.bytes(Failures.of(mismatch).asMap());
        waitFor(progress.failedAttempts(Rows.BODY) + 1, told, Rows.STUCK, null);
    }

    private void waitFor(int attempt, byte[] told, short kind, @Nullable Duration pause) {
        var run = progress.origin().run();
        var name = kind == Rows.STUCK ? "replay mismatch" : "function body";
        var act = new Act()
                .attempt(new Rows.Attempt(run, Rows.BODY, attempt, name, told))
                .wait(new Rows.Wait(
                        run,
                        Rows.BODY,
                        kind,
                        true,
                        pause == null ? -1 : pause.toNanos() / 1_000,
                        -1,
                        -1,
                        name,
                        null,
                        null,
                        null));
        giveBackPlace(act);
        progress.commit(act);
        runner.suspended(progress.origin());
        if (pause != null) {
            runner.workshop().waits().dueIn(pause);
        }
    }

    private void suspend() {
        var act = progress.suspension();
        if (progress.hasKnownWaits()) {
            act.rearm(progress.origin().run());
        }
        giveBackPlace(act);
        progress.commit(act);
        runner.suspended(progress.origin());
        // It is suspended, and perhaps resumed by now: nothing that happens here concerns the run any more.
        for (var look : progress.afterSuspension()) {
            try {
                look.run();
            } catch (RuntimeException failure) {
                LOG.warn(
                        "Run {} is suspended; what it waits for could not be looked for right away.",
                        progress.origin().run(),
                        failure);
            }
        }
    }

    private void release() {
        progress.commitHeld();
        var origin = progress.origin();
        progress.commit(new Act().release(new Rows.Release(origin.function().app(), origin.run())));
        runner.released(origin);
    }

    private void giveBackPlace(Act act) {
        var origin = progress.origin();
        if (origin.scope() != null) {
            act.giveBack(new Rows.Place(origin.scope(), origin.run()));
        }
    }
}
