package dev.postlude.ai.task;

import static dev.postlude.ai.task.Desks.QUESTION;
import static dev.postlude.ai.task.Desks.ask;
import static dev.postlude.ai.task.Desks.one;
import static dev.postlude.ai.task.Desks.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.ai.task.Answering.Apologetic;
import dev.postlude.ai.task.Answering.ApologyAsked;
import dev.postlude.ai.task.Answering.Forgetful;
import dev.postlude.ai.task.Answering.NobodyListens;
import dev.postlude.testing.Story;
import dev.postlude.testing.TestEngine;
import java.time.Duration;

class SweepTest {

    /// G16.
    @Story
    void an_accepted_task_always_ends(TestEngine engine) {
        engine.with(new Forgetful());
        var quota = new Desks.Counting();
        var tasks = tasks(engine, TaskLimits.DEFAULT, quota);
        var sweep = new Sweep(tasks);

        var forgotten = ask(tasks, "ada", QUESTION);
        var unheard = tasks.accept("ada", "nothing", null, NobodyListens::new).aiJobId();
        var cancelled = ask(tasks, "ada", "for long");
        var lasting = ask(tasks, "ada", "for long");
        engine.drain();
        engine.run(one(tasks, "ada", cancelled).runId()).cancel();
        assertThat(sweep.sweep()).as("too early to be sure").isZero();

        engine.advance(Duration.ofSeconds(61));
        assertThat(sweep.sweep()).isEqualTo(3);
        assertThat(sweep.sweep()).isZero();
        assertThat(one(tasks, "ada", forgotten).error()).contains("ended without a result");
        assertThat(one(tasks, "ada", unheard).error()).contains("Nothing here takes up work of this kind");
        assertThat(one(tasks, "ada", cancelled).status()).isEqualTo(TaskStatus.FAILED);
        assertThat(one(tasks, "ada", lasting).status()).isEqualTo(TaskStatus.PENDING);

        engine.advance(Duration.ofDays(1));
        assertThat(sweep.sweep()).isEqualTo(1);
        assertThat(one(tasks, "ada", lasting).error()).contains("not finished within 24 hours");
        assertThat(quota.refunded).containsExactlyInAnyOrder(forgotten, unheard, cancelled, lasting);
    }

    @Story
    void a_finished_task_is_kept_for_a_month(TestEngine engine) {
        engine.with(new Forgetful());
        var tasks = tasks(engine);
        var task = ask(tasks, "ada", QUESTION);
        tasks.complete(task, "done");

        engine.advance(Duration.ofDays(29));
        new Sweep(tasks).sweep();
        assertThat(tasks.find("ada", task)).isPresent();

        engine.advance(Duration.ofDays(2));
        new Sweep(tasks).sweep();
        assertThat(tasks.find("ada", task)).isEmpty();
    }

    @Story
    void a_failure_that_is_still_being_dealt_with_is_left_to_it(TestEngine engine) {
        var function = new Apologetic();
        engine.with(function);
        var tasks = tasks(engine);
        function.with(tasks);
        var task = tasks.accept("ada", "apology", null, ApologyAsked::new).aiJobId();
        engine.drain();

        engine.advance(Duration.ofMinutes(30));
        assertThat(new Sweep(tasks).sweep()).isZero();

        engine.advance(Duration.ofMinutes(31));
        assertThat(one(tasks, "ada", task).error()).isEqualTo("Sorry");
    }
}
