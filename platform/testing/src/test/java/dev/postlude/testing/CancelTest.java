package dev.postlude.testing;

import static dev.postlude.testing.RunAssert.assertThat;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.api.Deferred;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Invocable;
import dev.postlude.api.Limit;
import dev.postlude.api.Match;
import dev.postlude.api.On;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import dev.postlude.engine.CancelResult;
import dev.postlude.testing.Vocabulary.Note;
import dev.postlude.testing.Vocabulary.OrderPaid;
import dev.postlude.testing.Vocabulary.OrderPlaced;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// G13: cancelling takes effect in every state a run can be in, and what it deferred follows.
class CancelTest {

    private static final CancelResult CANCELLED = new CancelResult.Cancelled();

    /// What it does in the middle, `order` says.
    static final class Worker {

        final List<String> did = new CopyOnWriteArrayList<>();
        final CountDownLatch inStep = new CountDownLatch(1);
        final CountDownLatch mayGoOn = new CountDownLatch(1);

        @DurableFunction(id = "work", concurrency = @Limit(value = 1, key = "order"))
        @On(OrderPlaced.class)
        void run(OrderPlaced order, Run run) {
            run.defer("tidy", Tidy.class, new Note(order.order()));
            switch (order.order()) {
                case "sleep" -> run.sleep("sleep", ofDays(1));
                case "wait" -> run.waitFor("wait", OrderPaid.class, Match.any(), ofDays(1));
                case "invoke" -> run.invoke("invoke", Child.class, new Note("child"));
                case "retry" ->
                    run.step("retry", () -> {
                        throw new IOException("not now");
                    });
                case "block" ->
                    run.step("block", () -> {
                        inStep.countDown();
                        mayGoOn.await();
                    });
                case "stubborn" -> run.step("stubborn", this::finishWhatever);
                default -> run.step("do", () -> {});
            }
            run.step("after", () -> did.add(order.order()));
        }

        private void finishWhatever() {
            inStep.countDown();
            var interrupted = false;
            while (true) {
                try {
                    mayGoOn.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            did.add("interrupted " + interrupted);
            Thread.currentThread().interrupt();
        }
    }

    @DurableFunction(id = "child")
    static final class Child implements Invocable<Note, Note> {

        @Override
        public Note call(Note input, Run run) {
            run.sleep("sleep", ofDays(2));
            return input;
        }
    }

    @DurableFunction(id = "tidy")
    static final class Tidy implements Deferred<Note> {

        final List<String> tidied = new CopyOnWriteArrayList<>();

        @Override
        public void run(Note input, Run run, Parent parent) {
            run.step("tidy", () -> tidied.add(input.text() + " " + parent.ending()));
        }
    }

    @Story
    void a_resting_run_is_cancelled_at_once_and_what_it_deferred_follows(TestEngine engine) {
        var worker = new Worker();
        var tidy = new Tidy();
        engine.with(worker, tidy, new Child());

        for (var state : List.of("sleep", "wait", "invoke", "retry")) {
            var run = engine.send(new OrderPlaced(state, 1)).run();
            assertThat(engine.engine().cancel(run.id())).as(state).isEqualTo(CANCELLED);
            engine.drain();
            assertThat(run).isCancelled();
        }
        engine.advance(ofDays(3));

        assertThat(worker.did).isEmpty();
        assertThat(tidy.tidied)
                .containsExactlyInAnyOrder("sleep CANCELLED", "wait CANCELLED", "invoke CANCELLED", "retry CANCELLED");
    }

    @Story
    void a_run_that_nobody_has_begun_is_cancelled_whether_ready_or_in_line(TestEngine engine) {
        var worker = new Worker();
        engine.with(worker, new Tidy(), new Child());
        var ready = engine.engine().invoke("test", "child", dev.postlude.engine.db.Json.tree(new Note("x")));
        engine.engine().pause("test", "work");
        var inLine = engine.engine().trigger(new OrderPlaced("do", 1)).getFirst();

        assertThat(engine.engine().cancel(ready)).isEqualTo(CANCELLED);
        assertThat(engine.engine().cancel(inLine)).isEqualTo(CANCELLED);
        engine.drain();

        assertThat(engine.run(ready)).isCancelled();
        assertThat(engine.run(inLine)).isCancelled();
        engine.engine().resume("test", "work");
        engine.advance(ofDays(3));
        assertThat(worker.did).isEmpty();
    }

    @Story
    void a_run_whose_child_was_cancelled_hears_of_it_as_a_failure(TestEngine engine) {
        engine.with(new Worker(), new Tidy(), new Child());
        var run = engine.send(new OrderPlaced("invoke", 1)).run();

        engine.runsOf("child").getFirst().cancel();

        assertThat(engine.runsOf("child").getFirst()).isCancelled();
        assertThat(run).isFailedWith("The run was cancelled");
    }

    @Story
    void a_run_that_has_ended_cannot_be_cancelled_and_says_how_it_ended(TestEngine engine) {
        engine.with(new Worker(), new Tidy(), new Child());
        var done = engine.send(new OrderPlaced("do", 1)).run();
        var cancelled = engine.send(new OrderPlaced("sleep", 1)).run();
        cancelled.cancel();

        assertThat(engine.engine().cancel(done.id())).isEqualTo(new CancelResult.AlreadyEnded("completed"));
        assertThat(engine.engine().cancel(cancelled.id())).isEqualTo(new CancelResult.AlreadyEnded("cancelled"));
        assertThat(engine.engine().cancel(UUID.randomUUID())).isEqualTo(new CancelResult.Unknown());
    }

    record Suicidal(TestEngine engine) {

        @DurableFunction(id = "suicidal")
        @On(OrderPlaced.class)
        void run(OrderPlaced order, Run run) {
            run.step("ask for it", () -> engine.engine().cancel(run.id()).equals(CANCELLED));
            run.sleep("rest", ofDays(1));
        }
    }

    /// The request is there before the run rests, and its process has not read it yet.
    @Story
    void a_cancel_that_crosses_a_suspension_is_not_lost(TestEngine engine) {
        engine.with(new Suicidal(engine));

        var run = engine.send(new OrderPlaced("a", 1)).run();

        assertThat(run).isCancelled();
    }

    @Test
    void a_step_is_interrupted_by_a_cancel_and_the_run_ends_there() throws Exception {
        var worker = new Worker();
        try (var fleet = new Fleet()) {
            var engine = fleet.start(worker, new Tidy(), new Child());
            engine.send(new OrderPlaced("block", 1));
            worker.inStep.await();

            // Whichever process is asked, the one that executes the run hears of it.
            fleet.sender().cancel(fleet.onlyRun());
            fleet.awaitEnded(2);

            assertThat(fleet.number("SELECT count(*) FROM postlude.outcome WHERE state = 5"))
                    .isEqualTo(1);
            assertThat(worker.did).isEmpty();
        }
    }

    @Test
    void a_step_that_goes_on_regardless_is_finished_and_the_run_ends_before_the_next() throws Exception {
        var worker = new Worker();
        try (var fleet = new Fleet()) {
            var engine = fleet.start(worker, new Tidy(), new Child());
            engine.send(new OrderPlaced("stubborn", 1));
            worker.inStep.await();
            engine.cancel(fleet.onlyRun());
            Await.until(
                    "the engine to take notice",
                    () -> fleet.number("SELECT count(*) FROM postlude.cancel_request") == 1);
            // A round of the keeper later the interrupt has come.
            Await.until("the interrupt", () -> {
                engine.turn();
                return true;
            });
            worker.mayGoOn.countDown();
            fleet.awaitEnded(2);

            assertThat(worker.did).containsExactly("interrupted true");
            assertThat(fleet.number("SELECT count(*) FROM postlude.outcome WHERE state = 5"))
                    .isEqualTo(1);
            assertThat(fleet.texts("SELECT name FROM postlude.journal WHERE kind = 1 ORDER BY name"))
                    .contains("stubborn")
                    .doesNotContain("after");
            assertThat(fleet.number("SELECT count(*) FROM postlude.worker WHERE stopped_at IS NOT NULL"))
                    .as("workers lost to an interrupt")
                    .isZero();
        }
    }

    @Story
    void a_paused_function_begins_nothing_and_a_resumed_one_begins_what_came_meanwhile(TestEngine engine) {
        var worker = new Worker();
        engine.with(worker, new Tidy(), new Child());
        engine.engine().pause("test", "work");
        var run = engine.send(new OrderPlaced("do", 1)).run();
        engine.advance(ofHours(1));
        assertThat(run).isQueued();

        engine.engine().resume("test", "work");
        engine.drain();
        assertThat(run).isCompleted();
    }
}
