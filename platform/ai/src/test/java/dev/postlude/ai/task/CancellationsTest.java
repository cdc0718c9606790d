package dev.postlude.ai.task;

import static dev.postlude.ai.task.Desks.QUESTION;
import static dev.postlude.ai.task.Desks.ask;
import static dev.postlude.ai.task.Desks.one;
import static dev.postlude.ai.task.Desks.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postlude.ai.task.Answering.Forgetful;
import dev.postlude.testing.Story;
import dev.postlude.testing.TestEngine;
import java.util.UUID;

class CancellationsTest {

    @Story
    void a_cancelled_task_gives_back_its_quota_and_its_run_ends(TestEngine engine) {
        engine.with(new Forgetful());
        var quota = new Desks.Counting();
        var tasks = tasks(engine, quota);
        var cancellations = cancellations(tasks, engine);
        var task = ask(tasks, "ada", "for long");
        engine.drain();

        var ended = cancellations.cancel("ada", task).orElseThrow();
        engine.drain();

        assertThat(Cancellations.isCancelled(ended)).isTrue();
        assertThat(ended.error()).isEqualTo("You cancelled this.");
        assertThat(engine.runsOf("forgetful").getFirst().status()).isEqualToIgnoringCase("cancelled");
        assertThat(cancellations.cancel("ada", task)).contains(ended);
        assertThat(quota.refunded).containsExactly(task);
        assertThat(tasks.complete(task, "late")).isFalse();
    }

    @Story
    void nobody_cancels_what_has_ended_or_is_somebody_elses(TestEngine engine) {
        engine.with(new Forgetful());
        var quota = new Desks.Counting();
        var tasks = tasks(engine, quota);
        var cancellations = cancellations(tasks, engine);
        var done = ask(tasks, "ada", QUESTION);
        tasks.complete(done, "done");
        var others = ask(tasks, "grace", "for long");
        engine.drain();

        assertThat(cancellations.cancel("ada", done).orElseThrow().status()).isEqualTo(TaskStatus.COMPLETE);
        assertThat(cancellations.cancel("ada", others)).isEmpty();
        assertThat(cancellations.cancel("ada", UUID.randomUUID())).isEmpty();
        engine.drain();

        assertThat(one(tasks, "grace", others).status()).isEqualTo(TaskStatus.PENDING);
        assertThat(quota.refunded).isEmpty();
    }

    @Story
    void a_transaction_that_fails_has_cancelled_nothing(TestEngine engine) {
        engine.with(new Forgetful());
        var tasks = tasks(engine);
        var cancellations = cancellations(tasks, engine);
        var task = ask(tasks, "ada", "for long");
        engine.drain();

        assertThatThrownBy(() -> engine.transactions().inTransaction(connection -> {
                    cancellations.cancel("ada", task);
                    throw new IllegalArgumentException("second thoughts");
                }))
                .hasMessage("second thoughts");
        engine.drain();

        assertThat(one(tasks, "ada", task).status()).isEqualTo(TaskStatus.PENDING);
        assertThat(engine.runsOf("forgetful").getFirst().status()).isEqualToIgnoringCase("waiting");
    }

    private static Cancellations cancellations(AiTasks tasks, TestEngine engine) {
        return new Cancellations(tasks, run -> engine.engine().cancel(run));
    }
}
