package dev.postlude.testing;

import static dev.postlude.testing.RunAssert.assertThat;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import dev.postlude.testing.Vocabulary.OrderPaid;
import dev.postlude.testing.Vocabulary.OrderPlaced;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// G14: a run whose code changed under it goes on as before, or waits for a person with the difference in words. It
/// never loops, and a person can do something about it.
class ChangedCodeTest {

    /// A function of which each deployment is another list of steps; `~` is a sleep of eight hours.
    static final class Deployment {

        private final List<String> steps;
        final List<String> done = new CopyOnWriteArrayList<>();

        Deployment(String... steps) {
            this.steps = List.of(steps);
        }

        @DurableFunction(id = "changing")
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            for (var step : steps) {
                if (step.equals("~")) {
                    run.sleep("overnight", ofHours(8));
                } else {
                    run.step(step, () -> done.add(step));
                }
            }
            return String.join(" ", steps);
        }
    }

    static final class Unrelated {

        @DurableFunction(id = "unrelated")
        @On(OrderPaid.class)
        void run(OrderPaid paid, Run run) {}
    }

    private static TestRun asleep(TestEngine engine) {
        engine.with(new Deployment("a", "b", "~", "c"));
        var run = engine.send(new OrderPlaced("x", 1)).run();
        assertThat(run).isWaiting();
        return run;
    }

    @Story
    void steps_added_behind_the_point_a_run_has_come_to_are_done_as_if_they_had_always_been_there(TestEngine engine) {
        var run = asleep(engine);
        var next = new Deployment("a", "b", "~", "new", "c");

        engine.with(next);
        engine.advance(ofHours(9));

        assertThat(run).isCompletedWith("a b ~ new c");
        assertThat(next.done).containsExactly("new", "c");
    }

    @Story
    void a_run_that_no_longer_fits_its_code_stops_once_and_says_what_differs(TestEngine engine) {
        for (var changed : List.of(
                new Deployment("a", "new", "b", "~", "c"),
                new Deployment("a", "renamed", "~", "c"),
                new Deployment("b", "a", "~", "c"),
                new Deployment("a", "~", "b", "c"))) {
            var run = asleep(engine);

            engine.with(changed);
            engine.advance(ofHours(9));
            engine.drain();

            assertThat(run).isWaiting();
            assertThat(changed.done).isEmpty();
            assertThat(run.report().failures()).hasSize(1);
            assertThat(String.valueOf(run.report().failures().getFirst()))
                    .contains("replays differently than it ran")
                    .contains("was recorded as")
                    .contains("cancel the run, or bring the old code back");
            run.cancel();
            assertThat(run).isCancelled();
        }
    }

    @Story
    void a_stopped_run_goes_on_when_the_old_code_is_back(TestEngine engine) {
        var run = asleep(engine);
        engine.with(new Deployment("a", "renamed", "~", "c"));
        engine.advance(ofHours(9));
        assertThat(run).isWaiting();
        var old = new Deployment("a", "b", "~", "c");

        engine.with(old);
        engine.drain();

        assertThat(run).isCompletedWith("a b ~ c");
        assertThat(old.done).containsExactly("c");
    }

    @Story
    void a_run_whose_function_is_gone_stays_visible_and_goes_on_when_it_is_back(TestEngine engine) {
        var run = asleep(engine);

        engine.with(new Unrelated());
        engine.advance(ofHours(9));
        assertThat(run).isWaiting();
        assertThat(String.valueOf(run.report().failures().getFirst()))
                .contains("no longer has", "until the app starts with that function again");

        engine.with(new Deployment("a", "b", "~", "c"));
        engine.drain();
        assertThat(run).isCompletedWith("a b ~ c");
    }

    @Story
    void a_run_whose_function_is_gone_can_be_cancelled(TestEngine engine) {
        var run = asleep(engine);
        engine.with(new Unrelated());
        engine.advance(ofHours(9));

        run.cancel();

        assertThat(run).isCancelled();
    }
}
