package dev.postlude.testing;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import dev.postlude.testing.Vocabulary.OrderPlaced;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// G1, G3: what follows a step follows its commit; and what one run or worker suffers is no other's trouble.
class DurabilityTest {

    static final class TwoBranches {

        final Set<String> begun = ConcurrentHashMap.newKeySet();
        final CountDownLatch leftBegins = new CountDownLatch(1);
        final CountDownLatch rightIsHeld = new CountDownLatch(1);
        final CountDownLatch leftAsks = new CountDownLatch(1);

        @DurableFunction(id = "two-branches")
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            var right = run.fork("right", branch -> {
                waitFor(leftBegins);
                branch.step("first", () -> begun.add("right 1"));
                rightIsHeld.countDown();
                waitFor(leftAsks);
                // Long enough for the left branch to have taken over what was on its way.
                LockSupport.parkNanos(ofMillis(50).toNanos());
                branch.step("second", () -> begun.add("right 2"));
                return "right";
            });
            var left = run.fork("left", branch -> {
                branch.step("first", () -> {
                    begun.add("left 1");
                    leftBegins.countDown();
                    waitFor(rightIsHeld);
                });
                leftAsks.countDown();
                branch.step("second", () -> begun.add("left 2"));
                return "left";
            });
            return left.join() + right.join();
        }

        private static void waitFor(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void no_branch_goes_on_before_its_own_step_is_durable_though_another_branch_commits_it() throws Exception {
        var function = new TwoBranches();
        try (var stage = new Stage(4, function)) {
            stage.makeHoldable("journal");
            var held = stage.hold();
            var run = stage.engine().trigger(new OrderPlaced("a", 1)).getFirst();
            assertThat(function.leftAsks.await(30, TimeUnit.SECONDS)).isTrue();
            stage.awaitHeld();
            LockSupport.parkNanos(ofMillis(300).toNanos());

            assertThat(function.begun).containsExactlyInAnyOrder("left 1", "right 1");
            held.close();
            stage.settle();
            assertThat(stage.output(run)).isEqualTo("\"leftright\"");
        }
    }

    static final class Stubborn {

        final AtomicInteger wentOn = new AtomicInteger();

        @DurableFunction(id = "stubborn")
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            try {
                run.step(order.order(), () -> {});
                run.step("after", () -> {});
            } catch (Exception caught) {
                wentOn.incrementAndGet();
            }
            return "done";
        }
    }

    @Test
    void what_the_database_refuses_fails_its_run_whatever_the_function_catches_and_no_other_run() {
        var function = new Stubborn();
        try (var stage = new Stage(16, function)) {
            stage.database().execute("ALTER TABLE postlude.journal ADD CHECK (name <> 'forbidden')");
            var bad = stage.engine().trigger(new OrderPlaced("forbidden", 1)).getFirst();
            for (var i = 0; i < 10; i++) {
                stage.engine().send(new OrderPlaced("allowed", i));
            }
            stage.settle();

            assertThat(stage.output(bad)).contains("violates check constraint");
            assertThat(function.wentOn).hasValue(0);
            assertThat(stage.number("SELECT count(*) FROM postlude.outcome WHERE state = 4"))
                    .isEqualTo(1);
            assertThat(stage.number("SELECT count(*) FROM postlude.outcome WHERE state = 3"))
                    .isEqualTo(10);
        }
    }

    static final class Interrupter {

        @DurableFunction(id = "interrupter")
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            run.step("first", () -> Thread.currentThread().interrupt());
            Thread.currentThread().interrupt();
            run.step("second", () -> {});
            Thread.currentThread().interrupt();
            return "done";
        }
    }

    @Test
    void an_interrupt_that_a_function_leaves_behind_breaks_no_connection() {
        try (var stage = new Stage(16, new Interrupter())) {
            for (var i = 0; i < 20; i++) {
                stage.engine().send(new OrderPlaced("a", i));
            }
            stage.settle();

            assertThat(stage.number("SELECT count(*) FROM postlude.outcome WHERE state = 3"))
                    .isEqualTo(20);
            assertThat(stage.number("SELECT count(*) FROM postlude.attempt")).isZero();
            assertThat(stage.number("SELECT count(*) FROM postlude.worker WHERE stopped_at IS NOT NULL"))
                    .isZero();
        }
    }

    record Waiting(CountDownLatch latch) {

        @DurableFunction(id = "waiting")
        @On(OrderPlaced.class)
        void run(OrderPlaced order, Run run) {
            run.step("wait", latch::await);
        }
    }

    /// A process can be frozen while it holds its own row among the workers. That must not stop others from being
    /// helped.
    @Test
    void one_dead_worker_whose_row_is_locked_does_not_keep_others_from_being_taken_over() throws Exception {
        var never = new CountDownLatch(1);
        var done = new CountDownLatch(0);
        try (var fleet = new Fleet();
                var frozen = fleet.database().connect()) {
            var one = fleet.start(new Waiting(never));
            one.send(new OrderPlaced("one", 1));
            var other = fleet.start(new Waiting(never));
            other.send(new OrderPlaced("other", 1));
            Await.until(
                    "both to run",
                    () -> fleet.number("SELECT count(DISTINCT worker) FROM postlude.run WHERE worker > 0") == 2);
            frozen.setAutoCommit(false);
            frozen.createStatement().execute("SELECT 1 FROM postlude.worker WHERE id = " + one.worker() + " FOR SHARE");
            one.die();
            other.die();

            fleet.start(new Waiting(done));
            fleet.awaitEnded(1);
            assertThat(fleet.number("SELECT count(*) FROM postlude.worker WHERE stopped_at IS NULL"))
                    .isEqualTo(2);
            frozen.rollback();
            fleet.awaitEnded(2);
            never.countDown();
        }
    }
}
