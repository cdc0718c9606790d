package dev.postlude.testing;

import static dev.postlude.testing.RunAssert.assertThat;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.Invocable;
import dev.postlude.api.Match;
import dev.postlude.api.NonRetryable;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import dev.postlude.testing.Vocabulary.Note;
import dev.postlude.testing.Vocabulary.OrderPaid;
import dev.postlude.testing.Vocabulary.OrderPlaced;

class WaitsTest {

    static final class Checkout {

        @DurableFunction(id = "checkout")
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            run.step("reserve", () -> {});
            var paid = run.waitFor(
                    "payment",
                    OrderPaid.class,
                    Match.eq("order", order.order()).where("event.data.amount >= %d".formatted(order.total())),
                    ofDays(7));
            return paid.map(payment -> "paid " + payment.amount()).orElse("given up");
        }
    }

    @Story
    void a_run_waits_for_the_event_that_is_meant_for_it(TestEngine engine) {
        engine.with(new Checkout());

        var a = engine.send(new OrderPlaced("a", 10)).run();
        var b = engine.send(new OrderPlaced("b", 10)).run();
        engine.send(new OrderPaid("c", 10));
        engine.send(new OrderPaid("b", 9));
        assertThat(a).isWaiting();
        assertThat(b).isWaiting();

        engine.send(new OrderPaid("b", 11));
        assertThat(a).isWaiting();
        assertThat(b).isCompletedWith("paid 11");
    }

    @Story
    void a_wait_of_seven_days_ends_when_the_database_says_so(TestEngine engine) {
        engine.with(new Checkout());
        var run = engine.send(new OrderPlaced("a", 10)).run();

        engine.advance(ofDays(6));
        assertThat(run).isWaiting();

        engine.advance(ofDays(1).plusSeconds(1));
        assertThat(run).isCompletedWith("given up");
        engine.send(new OrderPaid("a", 10));
        assertThat(run).isCompletedWith("given up");
    }

    static final class SlowCheckout {

        private final TestEngine engine;

        SlowCheckout(TestEngine engine) {
            this.engine = engine;
        }

        @DurableFunction(id = "slow-checkout")
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            run.step("pay-at-once", () -> engine.engine().send(new OrderPaid(order.order(), 3)));
            return run.waitFor("payment", OrderPaid.class, Match.eq("order", order.order()), ofDays(7))
                    .map(payment -> "paid " + payment.amount())
                    .orElse("given up");
        }
    }

    /// G5: what came between the run's creation and its wait is seen.
    @Story
    void an_event_that_came_before_the_wait_was_registered_is_not_missed(TestEngine engine) {
        engine.with(new SlowCheckout(engine));

        var run = engine.send(new OrderPlaced("early", 3)).run();

        assertThat(run).isCompletedWith("paid 3");
    }

    @DurableFunction(id = "double")
    static final class Double implements Invocable<Note, Note> {

        @Override
        public Note call(Note input, Run run) {
            if (input.text().isEmpty()) {
                throw new NonRetryable("nothing to double");
            }
            return run.step("double", Note.class, () -> new Note(input.text() + input.text()));
        }
    }

    static final class Caller {

        @DurableFunction(id = "caller")
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            return run.invoke("twice", Double.class, new Note(order.order())).text();
        }
    }

    @Story
    void a_run_invokes_another_function_and_gets_its_result(TestEngine engine) {
        engine.with(new Caller(), new Double());

        assertThat(engine.send(new OrderPlaced("ab", 1)).run()).isCompletedWith("abab");
        assertThat(engine.send(new OrderPlaced("", 1)).run()).isFailedWith("nothing to double");
    }

    static final class Forks {

        @DurableFunction(id = "forks")
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            var slow = run.fork("slow", branch -> {
                branch.step("fetch", String.class, () -> "s");
                branch.sleep("rest", ofSeconds(90));
                return branch.step("finish", String.class, () -> "slow");
            });
            var paid = run.fork(
                    "paid",
                    branch -> branch.waitFor("payment", OrderPaid.class, Match.eq("order", order.order()), ofDays(1))
                            .map(payment -> branch.step("fetch", String.class, () -> "paid " + payment.amount()))
                            .orElse("unpaid"));
            var doubled = run.fork(
                    "doubled",
                    branch -> branch.invoke("twice", Double.class, new Note(order.order()))
                            .text());
            return slow.join() + ", " + paid.join() + ", " + doubled.join();
        }
    }

    @Story
    void branches_sleep_wait_and_invoke_beside_each_other(TestEngine engine) {
        engine.with(new Forks(), new Double());

        var run = engine.send(new OrderPlaced("x", 1)).run();
        assertThat(run).isWaiting();

        engine.send(new OrderPaid("x", 7));
        assertThat(run).isWaiting();

        engine.advance(ofSeconds(91));
        assertThat(run).isCompletedWith("slow, paid 7, xx");
    }
}
