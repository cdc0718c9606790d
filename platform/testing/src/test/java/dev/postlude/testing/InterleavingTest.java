package dev.postlude.testing;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.Match;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import dev.postlude.testing.Vocabulary.OrderPaid;
import dev.postlude.testing.Vocabulary.OrderPlaced;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// G5: a run commits its wait (W) and looks back (B); a sender commits its event (E) and looks for waits (L). In
/// whatever
/// order that happens, and wherever a process dies in between, the run gets the event.
class InterleavingTest {

    private static final String[] ORDERS = {"WBEL", "WEBL", "WELB", "EWBL", "EWLB", "ELWB"};

    static final class Checkout {

        private final Map<String, CountDownLatch> ready = new ConcurrentHashMap<>();

        CountDownLatch ready(String order) {
            return ready.computeIfAbsent(order, name -> new CountDownLatch(1));
        }

        @DurableFunction(id = "checkout")
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            run.step("get-ready", ready(order.order())::await);
            return run.waitFor("payment", OrderPaid.class, Match.eq("order", order.order()), ofDays(7))
                    .map(payment -> "paid")
                    .orElse("given up");
        }
    }

    private final Checkout checkout = new Checkout();

    /// A run that is about to wait, and the four parts that are played in turn.
    private final class Acting {

        private final Stage stage;
        private final String order;
        private final UUID run;
        private Runnable goOn = () -> {};

        Acting(Stage stage, String order) {
            this.stage = stage;
            this.order = order;
            run = stage.engine().trigger(new OrderPlaced(order, 1)).getFirst();
        }

        Acting play(String parts) {
            parts.chars().forEach(this::play);
            return this;
        }

        private void play(int part) {
            switch (part) {
                case 'W' ->
                    goOn = stage.parkAfterCommit(() -> checkout.ready(order).countDown());
                case 'B' -> {
                    goOn.run();
                    Await.until("the run to rest", stage.engine()::isIdle);
                }
                case 'E' -> stage.engine().send(new OrderPaid(order, 1));
                default -> stage.engine().turn();
            }
        }

        void die() {
            stage.dieAndRise();
            checkout.ready(order).countDown();
            goOn.run();
            stage.settle();
        }

        String outcome() {
            goOn.run();
            checkout.ready(order).countDown();
            stage.settle();
            return stage.output(run);
        }
    }

    @Test
    void a_wait_gets_its_event_in_whatever_order_they_come_and_look() {
        try (var stage = new Stage(8, checkout)) {
            for (var order : ORDERS) {
                assertThat(new Acting(stage, order).play(order).outcome())
                        .as(order)
                        .isEqualTo("\"paid\"");
            }
        }
    }

    @Test
    void a_wait_gets_its_event_wherever_the_process_dies_in_between() {
        try (var stage = new Stage(8, checkout)) {
            for (var order : ORDERS) {
                for (var alive = 1; alive < order.length(); alive++) {
                    var before = order.substring(0, alive);
                    var acting = new Acting(stage, order + alive).play(before);
                    acting.die();
                    acting.play(before.contains("E") ? "" : "E");

                    assertThat(acting.outcome())
                            .as("%s, dying after %s", order, before)
                            .isEqualTo("\"paid\"");
                }
            }
        }
    }

    @Test
    void a_wait_of_long_ago_gets_its_event_although_the_sender_died_before_looking() {
        try (var stage = new Stage(8, checkout)) {
            var acting = new Acting(stage, "long-ago").play("WB");
            stage.restartAfter(ofDays(1));

            acting.play("E");
            stage.dieAndRise();

            assertThat(acting.outcome()).isEqualTo("\"paid\"");
        }
    }

    @Test
    void an_event_whose_commit_takes_its_time_is_not_missed() throws Exception {
        try (var stage = new Stage(8, checkout)) {
            new Acting(stage, "so that the kind is known").play("WB");
            stage.makeHoldable("event");
            var acting = new Acting(stage, "slow");

            var held = stage.hold();
            var event = Await.beside(() -> stage.engine().send(new OrderPaid("slow", 1)));
            stage.awaitHeld();
            acting.play("WBL");
            held.close();
            event.get();

            assertThat(acting.outcome()).isEqualTo("\"paid\"");
        }
    }

    @Test
    void an_event_on_its_way_is_not_missed_by_the_first_run_that_ever_waits_for_its_kind() throws Exception {
        try (var stage = new Stage(8, checkout)) {
            stage.makeHoldable("event");
            var acting = new Acting(stage, "first");

            var held = stage.hold();
            var event = Await.beside(() -> stage.engine().send(new OrderPaid("first", 1)));
            stage.awaitHeld();
            checkout.ready("first").countDown();
            var patience = System.nanoTime() + ofMillis(300).toNanos();
            Await.until(
                    "its wait, or a while",
                    () -> System.nanoTime() > patience || stage.number("SELECT count(*) FROM postlude.wait") > 0);
            held.close();
            event.get();

            assertThat(acting.outcome()).isEqualTo("\"paid\"");
        }
    }

    @Test
    void an_event_that_came_in_time_counts_although_nobody_looked_before_the_deadline() {
        try (var stage = new Stage(8, checkout)) {
            var acting = new Acting(stage, "late").play("WBE");

            stage.restartAfter(ofDays(8));

            assertThat(acting.outcome()).isEqualTo("\"paid\"");
        }
    }

    @Test
    void an_event_that_came_too_late_does_not_count_although_nobody_had_ended_the_wait() {
        try (var stage = new Stage(8, checkout)) {
            var acting = new Acting(stage, "too-late").play("WB");

            stage.restartAfter(ofDays(8));
            acting.play("E");

            assertThat(acting.outcome()).isEqualTo("\"given up\"");
        }
    }
}
