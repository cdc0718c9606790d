package dev.postlude.testing;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.Match;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import dev.postlude.testing.Vocabulary.Note;
import dev.postlude.testing.Vocabulary.OrderPaid;
import dev.postlude.testing.Vocabulary.OrderPlaced;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever writes too late brings nothing back.
class ErasureRacesTest {

    private static final String ADA = "ada-7f3a";

    /// Keeps its thread in a step, whatever is asked of it, until told to go on.
    static final class Stubborn {

        final CountDownLatch inStep = new CountDownLatch(1);
        final CountDownLatch mayGoOn = new CountDownLatch(1);

        @DurableFunction(id = "stubborn", retries = 0)
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            run.defer("tell", Confessor.Tell.class, new Note(order.order()));
            run.step("before", String.class, order::order);
            if (order.total() == 1) {
                return run.step("late", String.class, () -> late(order.order()));
            }
            if (order.total() == 2) {
                return run.transaction("late", String.class, tx -> late(order.order()));
            }
            return run.step("late", String.class, () -> {
                throw new IllegalStateException(late(order.order()));
            });
        }

        private String late(String told) {
            inStep.countDown();
            while (true) {
                try {
                    mayGoOn.await();
                    return told;
                } catch (InterruptedException e) {
                    // Told to stop, and goes on.
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_step_that_is_frozen_meanwhile_commits_afterwards_and_the_erasure_wins(int kind) throws Exception {
        var stubborn = new Stubborn();
        var tell = new Confessor.Tell();
        try (var fleet = new Fleet()) {
            var engine = fleet.start(stubborn, tell);
            engine.send(new OrderPlaced(ADA, kind));
            stubborn.inStep.await();
            var run = fleet.onlyRun();

            var erased = fleet.sender().erase(Set.of(run));
            assertThat(erased.ending()).isEqualTo(1);
            assertThat(Traces.of(fleet.database(), ADA))
                    .as("while the step is frozen")
                    .isEmpty();
            stubborn.mayGoOn.countDown();
            fleet.awaitEnded(kind < 3 ? 2 : 1);
            Await.until(
                    "everything to be erased",
                    () -> fleet.number("SELECT count(*) FROM postlude.erasure WHERE erased_at IS NULL") == 0);

            assertThat(Traces.of(fleet.database(), ADA)).isEmpty();
            assertThat(tell.told).isEmpty();
            if (kind < 3) {
                assertThat(fleet.texts("SELECT name FROM postlude.journal WHERE payload IS NULL ORDER BY seq"))
                        .as("the late checkpoint was written, and is empty")
                        .containsExactly("tell", "before", "late");
                assertThat(fleet.texts("SELECT state FROM postlude.outcome ORDER BY run_id"))
                        .as("it even completed, and what it deferred was ended before it began")
                        .containsExactly("3", "5");
            }
        }
    }

    @Test
    void a_process_that_dies_before_it_heard_of_the_erasure_leaves_it_to_the_next() {
        var stubborn = new Stubborn();
        stubborn.mayGoOn.countDown();
        var tell = new Confessor.Tell();
        try (var stage = new Stage(4, stubborn, tell)) {
            var goOn = stage.parkAfterCommit(() -> stage.engine().trigger(new OrderPlaced(ADA, 1)));
            var run = java.util.UUID.fromString(stage.text("SELECT id FROM postlude.run"));
            stage.engine().erase(Set.of(run));

            stage.engine().abandon();
            goOn.run();
            stage.dieAndRise();
            stage.settle();

            assertThat(stage.number("SELECT state FROM postlude.outcome")).isEqualTo(5);
            assertThat(Traces.of(stage.database(), ADA)).isEmpty();
            assertThat(tell.told).isEmpty();
        }
    }

    static final class Waiter {

        @DurableFunction(id = "waiter")
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            return run.waitFor("payment", OrderPaid.class, Match.any(), ofDays(1))
                    .map(OrderPaid::order)
                    .orElse("");
        }
    }

    /// The statement that hands the event to the run has begun before the erasure and ends after it.
    @Test
    void an_event_that_is_being_handed_to_a_run_is_erased_there_too() throws Exception {
        try (var stage = new Stage(4, new Waiter())) {
            stage.makeHoldable("journal");
            var run = stage.engine().trigger(new OrderPlaced("x", 1)).getFirst();
            stage.settle();
            stage.engine().send(new OrderPaid(ADA, 1));
            var held = stage.hold();
            var looking = Await.beside(() -> stage.engine().turn());
            stage.awaitHeld();

            stage.engine().erase(OrderPaid.class, Match.eq("order", ADA));
            held.close();
            looking.get();
            stage.settle();
            assertThat(stage.output(run)).as("it came after all").contains(ADA);

            stage.restartAfter(ofMinutes(2));
            stage.settle();
            assertThat(Traces.of(stage.database(), ADA)).isEmpty();
        }
    }

    /// A process has read the event, is frozen, and goes on when it has been erased.
    @Test
    void an_event_that_has_been_erased_ends_no_wait_any_more() {
        try (var stage = new Stage(4, new Waiter())) {
            var run = stage.engine().trigger(new OrderPlaced("x", 1)).getFirst();
            stage.settle();
            stage.engine().send(new OrderPaid(ADA, 1));
            stage.engine().erase(OrderPaid.class, Match.eq("order", ADA));

            stage.restartAfter(ofMinutes(2));
            stage.settle();

            assertThat(stage.number("SELECT count(*) FROM postlude.wait WHERE armed"))
                    .isEqualTo(1);
            assertThat(stage.number("SELECT count(*) FROM postlude.event_look")).isZero();
            assertThat(stage.output(run)).isEmpty();
        }
    }
}
