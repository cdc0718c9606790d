package dev.postlude.testing;

import static dev.postlude.testing.RunAssert.assertThat;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.api.DeferOptions;
import dev.postlude.api.Deferred;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.NonRetryable;
import dev.postlude.api.On;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import dev.postlude.testing.Vocabulary.Note;
import dev.postlude.testing.Vocabulary.OrderPaid;
import dev.postlude.testing.Vocabulary.OrderPlaced;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// G6, G7: what is deferred follows once, and cannot touch what it follows.
class DefersTest {

    @DurableFunction(id = "note")
    static final class Noting implements Deferred<Note> {

        final List<String> notes = new CopyOnWriteArrayList<>();

        @Override
        public void run(Note input, Run run, Parent parent) {
            run.step("note", () -> notes.add(input.text()));
            if (input.text().startsWith("nest")) {
                run.defer("deeper", Noting.class, new Note("after " + input.text()));
            }
            if (input.text().equals("break")) {
                throw new NonRetryable("broken on purpose");
            }
        }
    }

    static final class Undecided {

        @DurableFunction(id = "undecided")
        @On(OrderPlaced.class)
        void run(OrderPlaced order, Run run) {
            run.defer("at once", Noting.class, new Note("at once")).cancel();
            var later = run.defer("later", Noting.class, new Note("later"));
            run.defer("sibling", Noting.class, new Note("sibling"));
            run.step("think", () -> {});
            run.sleep("think longer", ofMinutes(1));
            later.cancel();
            run.step("done", () -> {});
        }
    }

    /// D-16, D-17, D-20.
    @Story
    void a_defer_that_was_taken_back_never_runs_and_its_sibling_does(TestEngine engine) {
        var noting = new Noting();
        engine.with(new Undecided(), noting);
        var run = engine.send(new OrderPlaced("a", 1)).run();

        engine.advance(ofMinutes(2));

        assertThat(run).isCompleted();
        assertThat(noting.notes).containsExactly("sibling");
        assertThat(engine.runsOf("note")).hasSize(1);
    }

    static final class Brief {

        @DurableFunction(id = "brief")
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            run.defer("first", Noting.class, new Note(order.order()));
            if (order.total() < 0) {
                throw new NonRetryable("thrown right after");
            }
            return "done";
        }
    }

    /// D-05.
    @Story
    void a_run_that_fails_right_after_a_defer_is_followed_by_it(TestEngine engine) {
        var noting = new Noting();
        engine.with(new Brief(), noting);

        var run = engine.send(new OrderPlaced("a", -1)).run();

        assertThat(run).isFailedWith("thrown right after");
        assertThat(noting.notes).containsExactly("a");
    }

    @Story
    void a_deferred_run_may_defer_and_may_fail_and_its_parent_stays_as_it_ended(TestEngine engine) {
        var noting = new Noting();
        engine.with(new Brief(), noting);

        var nested = engine.send(new OrderPlaced("nest", 1)).run();
        var broken = engine.send(new OrderPlaced("break", 1)).run();
        var before = broken.report().run();
        engine.advance(ofHours(1));

        assertThat(noting.notes).containsExactlyInAnyOrder("nest", "after nest", "break");
        assertThat(nested).isCompletedWith("done");
        assertThat(broken).isCompletedWith("done");
        assertThat(broken.report().run().endedAt()).isEqualTo(before.endedAt());
        assertThat(engine.runsOf("note"))
                .filteredOn(run -> run.status().equals("FAILED"))
                .hasSize(1);
    }

    @Story
    void a_deferred_run_stands_in_line_while_its_function_is_paused(TestEngine engine) {
        var noting = new Noting();
        engine.with(new Brief(), noting);
        engine.engine().pause("test", "note");

        var run = engine.send(new OrderPlaced("a", 1)).run();
        assertThat(run).isCompleted();
        assertThat(engine.runsOf("note").getFirst()).isQueued();

        engine.engine().resume("test", "note");
        engine.drain();
        assertThat(noting.notes).containsExactly("a");
    }

    static final class Delayed {

        @DurableFunction(id = "delayed")
        @On(OrderPlaced.class)
        void run(OrderPlaced order, Run run) {
            run.defer("soon", Noting.class, new Note("soon"), DeferOptions.ALWAYS.delay(ofHours(1)));
        }
    }

    @Story
    void a_delayed_defer_follows_when_its_time_has_come_and_can_be_cancelled_until_then(TestEngine engine) {
        var noting = new Noting();
        engine.with(new Delayed(), noting);
        engine.send(new OrderPlaced("a", 1));
        engine.send(new OrderPlaced("b", 1));

        engine.advance(ofMinutes(59));
        assertThat(noting.notes).isEmpty();
        engine.runsOf("note").getFirst().cancel();

        engine.advance(ofMinutes(2));
        assertThat(noting.notes).containsExactly("soon");
        assertThat(engine.runsOf("note").getFirst()).isCancelled();
        assertThat(engine.runsOf("note").getLast()).isCompleted();
    }

    static final class Misusers {

        @DurableFunction(id = "inside", retries = 0)
        @On(OrderPlaced.class)
        void inside(OrderPlaced order, Run run) {
            run.step("outer", () -> {
                run.defer("inner", Noting.class, new Note("inner"));
            });
        }

        @DurableFunction(id = "twice", retries = 0)
        @On(OrderPlaced.class)
        void twice(OrderPlaced order, Run run) {
            run.defer("same", Noting.class, new Note("first"));
            run.defer("same", Noting.class, new Note("second"));
        }

        @DurableFunction(id = "flood", retries = 0)
        @On(OrderPaid.class)
        void flood(OrderPaid order, Run run) {
            for (var i = 0; i < order.amount(); i++) {
                run.defer("note-" + i, Noting.class, new Note("n"));
            }
        }
    }

    /// D-02, D-03: we refuse aloud where the original warns.
    @Story
    void a_defer_inside_a_step_or_under_an_id_that_is_taken_is_refused_aloud(TestEngine engine) {
        var noting = new Noting();
        engine.with(new Misusers(), noting);
        engine.send(new OrderPlaced("a", 1));

        assertThat(engine.runsOf("inside").getFirst()).isFailedWith("inside the body of step \"outer\"");
        assertThat(engine.runsOf("twice").getFirst()).isFailedWith("\"same\" was asked for twice");
        assertThat(noting.notes).as("what was deferred before the mistake").containsExactly("first");
    }

    @Test
    void a_hundred_defers_follow_and_one_more_is_refused() {
        var noting = new Noting();
        try (var engine = new TestEngine(false)) {
            engine.with(new Misusers(), noting);

            assertThat(engine.send(new OrderPaid("a", 101)).run()).isFailedWith("MAX_DEFERS_PER_RUN");
            assertThat(noting.notes).hasSize(100);
        }
    }
}
