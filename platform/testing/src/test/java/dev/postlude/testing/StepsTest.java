package dev.postlude.testing;

import static dev.postlude.testing.RunAssert.assertThat;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.NonRetryable;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import dev.postlude.api.StepFailed;
import dev.postlude.testing.Vocabulary.Note;
import dev.postlude.testing.Vocabulary.OrderPlaced;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

class StepsTest {

    static final class ThreeSteps {

        final List<String> done = new CopyOnWriteArrayList<>();

        @DurableFunction(id = "three-steps")
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            var first = run.step("first", String.class, () -> note(order.order() + "1"));
            var second = run.step("second", Note.class, () -> new Note(note(first + "2")));
            return run.step("third", String.class, () -> note(second.text() + "3"));
        }

        private String note(String what) {
            done.add(what);
            return what;
        }
    }

    /// G1: what has completed never runs again, whenever the process dies.
    @Story
    void every_step_runs_once_and_in_order(TestEngine engine) {
        var function = new ThreeSteps();
        engine.with(function);

        var run = engine.send(new OrderPlaced("a", 5)).run();

        assertThat(run).isCompletedWith("a123").hasCompleted("first", "second", "third");
        assertThat(function.done).containsExactly("a1", "a12", "a123");
    }

    static final class Sleeper {

        final AtomicInteger fetched = new AtomicInteger();

        @DurableFunction(id = "digest")
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            run.step("fetch", Integer.class, fetched::incrementAndGet);
            run.sleep("overnight", ofHours(8));
            return run.step("send", String.class, () -> "sent");
        }
    }

    @Story
    void a_sleeping_run_outlives_its_process_and_does_not_repeat_what_it_did(TestEngine engine) {
        var function = new Sleeper();
        engine.with(function);

        var run = engine.send(new OrderPlaced("a", 5)).run();
        assertThat(run).isWaiting().hasCompleted("fetch");

        engine.advance(ofHours(7));
        assertThat(run).isWaiting();

        engine.advance(ofHours(1).plusSeconds(1));
        assertThat(run).isCompletedWith("sent");
        assertThat(function.fetched).hasValue(1);
    }

    static final class Fragile {

        final AtomicInteger tries = new AtomicInteger();

        @DurableFunction(id = "fragile", retries = 2)
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            run.step("before", () -> {});
            return run.step("call", String.class, () -> {
                if (tries.incrementAndGet() <= order.total()) {
                    throw new java.io.IOException("no answer " + tries);
                }
                return "answer";
            });
        }
    }

    @Story
    void a_failed_step_is_tried_again_after_a_durable_pause(TestEngine engine) {
        var function = new Fragile();
        engine.with(function);

        var run = engine.send(new OrderPlaced("a", 2)).run();
        assertThat(run).isQueued();
        assertThat(function.tries).hasValue(1);

        engine.advance(ofHours(1));
        assertThat(function.tries).hasValue(2);

        engine.advance(ofHours(1));
        assertThat(run).isCompletedWith("answer");
        assertThat(function.tries).hasValue(3);
    }

    @Story
    void a_step_that_has_used_up_its_attempts_fails_its_run(TestEngine engine) {
        var function = new Fragile();
        engine.with(function);

        var run = engine.send(new OrderPlaced("a", 99)).run();
        engine.advance(ofHours(1));
        engine.advance(ofHours(1));
        engine.advance(ofDays(1));

        assertThat(run).isFailedWith("no answer 3");
        assertThat(function.tries).hasValue(3);
    }

    static final class Catcher {

        final AtomicInteger tries = new AtomicInteger();

        @DurableFunction(id = "catcher")
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            try {
                return run.step("call", String.class, () -> {
                    tries.incrementAndGet();
                    throw new NonRetryable("gone for good");
                });
            } catch (StepFailed failed) {
                return run.step("instead", String.class, () -> "instead of " + failed.step());
            }
        }
    }

    @Story
    void a_function_may_catch_a_failed_step_and_sees_the_same_failure_on_replay(TestEngine engine) {
        var function = new Catcher();
        engine.with(function);

        var run = engine.send(new OrderPlaced("a", 5)).run();

        assertThat(run).isCompletedWith("instead of call");
        assertThat(function.tries).hasValue(1);
    }

    static final class Bank {

        private final TestTransactions transactions;

        Bank(TestTransactions transactions) {
            this.transactions = transactions;
        }

        @DurableFunction(id = "book")
        @On(OrderPlaced.class)
        long run(OrderPlaced order, Run run) {
            run.step("before", () -> {});
            run.transaction("book", Integer.class, connection -> {
                try (var insert = connection.prepareStatement("INSERT INTO ledger (entry) VALUES (?)")) {
                    insert.setString(1, order.order());
                    return insert.executeUpdate();
                }
            });
            return run.step("after", Long.class, () -> 1L);
        }
    }

    /// G2: the app's writes and the checkpoint are one.
    @Story
    void a_transactional_step_happens_exactly_once(TestEngine engine) throws Exception {
        engine.with(new Bank(engine.transactions()));
        engine.database().execute("CREATE TABLE ledger (entry text)");

        for (var i = 0; i < 5; i++) {
            engine.send(new OrderPlaced("order-" + i, 5));
        }

        try (var connection = engine.database().connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT count(*), count(DISTINCT entry) FROM ledger")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(5);
            assertThat(rows.getInt(2)).isEqualTo(5);
        }
    }
}
