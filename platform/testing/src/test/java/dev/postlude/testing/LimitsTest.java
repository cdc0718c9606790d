package dev.postlude.testing;

import static dev.postlude.testing.RunAssert.assertThat;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.api.Cron;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Limit;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import dev.postlude.testing.Vocabulary.OrderPaid;
import dev.postlude.testing.Vocabulary.OrderPlaced;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// G10: limits hold over all processes, nothing is stuck behind them, and no place is lost.
class LimitsTest {

    static final class Narrow {

        @DurableFunction(id = "narrow", concurrency = @Limit(value = 1, key = "order"))
        @On(OrderPlaced.class)
        void run(OrderPlaced order, Run run) {}
    }

    /// Shared by all engines of a test, like something outside that takes only so many at once.
    static final class Gauge {

        private final Map<String, AtomicInteger> now = new ConcurrentHashMap<>();
        private final Map<String, Integer> most = new ConcurrentHashMap<>();
        final List<String> order = new CopyOnWriteArrayList<>();

        void pass(String key, Duration time) throws InterruptedException {
            var count = now.computeIfAbsent(key, name -> new AtomicInteger());
            most.merge(key, count.incrementAndGet(), Math::max);
            try {
                Await.work(time);
            } finally {
                count.decrementAndGet();
                order.add(key);
            }
        }
    }

    record Limited(Gauge gauge) {

        @DurableFunction(id = "limited", concurrency = @Limit(value = 3, key = "order"))
        @On(OrderPlaced.class)
        void run(OrderPlaced order, Run run) {
            run.step("before", () -> gauge.pass(order.order(), ofMillis(order.total())));
            run.sleep("rest", ofMillis(10));
            run.step("after", () -> gauge.pass(order.order(), ofMillis(order.total())));
        }
    }

    private static void sendOrders(dev.postlude.engine.Engine engine, String key, int count, int millis) {
        engine.send(IntStream.range(0, count)
                .mapToObj(i -> new OrderPlaced(key, millis))
                .toArray(Record[]::new));
    }

    @Test
    void a_limit_holds_over_two_engines_one_of_which_dies_and_no_place_is_lost() {
        var gauge = new Gauge();
        try (var fleet = new Fleet()) {
            var one = fleet.start(new Limited(gauge));
            var other = fleet.start(new Limited(gauge));
            for (var key : List.of("a", "b", "c", "d")) {
                sendOrders(one, key, 20, 4);
                sendOrders(other, key, 20, 4);
            }
            Await.until("some", () -> fleet.ended() > 20);
            other.die();
            fleet.awaitEnded(160);

            assertThat(gauge.most)
                    .hasSize(4)
                    .allSatisfy((key, most) -> assertThat(most).isLessThanOrEqualTo(3));
            for (var table : List.of("holder", "backlog", "ready", "wait")) {
                assertThat(fleet.texts("SELECT t::text FROM postlude." + table + " t"))
                        .as(table)
                        .isEmpty();
            }
        }
    }

    @Test
    void the_long_line_of_one_key_does_not_keep_another_key_waiting() {
        var gauge = new Gauge();
        try (var fleet = new Fleet()) {
            var engine = fleet.start(new Limited(gauge));
            sendOrders(engine, "crowd", 60, 10);
            sendOrders(engine, "single", 1, 1);
            fleet.awaitEnded(61);

            assertThat(gauge.order.lastIndexOf("single")).isLessThan(gauge.order.lastIndexOf("crowd") - 30);
        }
    }

    record OneAtATime(Gauge gauge) {

        @DurableFunction(id = "one-at-a-time", concurrency = @Limit(1))
        @On(OrderPaid.class)
        @Cron("0 * * * *")
        void run(Run run) {
            run.step("work", () -> gauge.pass("all", ofMillis(2)));
        }
    }

    @Test
    void runs_that_came_while_their_function_was_paused_keep_to_its_limit_afterwards() {
        var gauge = new Gauge();
        try (var engine = new TestEngine(false)) {
            engine.with(new Limited(gauge));
            engine.engine().pause("test", "limited");
            for (var i = 0; i < 12; i++) {
                assertThat(engine.send(new OrderPlaced("same", 2)).run()).isQueued();
            }

            engine.engine().resume("test", "limited");
            engine.drain();
            engine.advance(ofHours(1));

            assertThat(engine.runsOf("limited"))
                    .allSatisfy(run -> assertThat(run).isCompleted());
            assertThat(gauge.most.get("same")).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void a_run_that_a_clock_started_keeps_to_the_limit_of_its_function() {
        try (var engine = new TestEngine(false)) {
            engine.with(new OneAtATime(new Gauge()));

            engine.advance(ofHours(2));

            assertThat(engine.runsOf("one-at-a-time")).hasSize(1);
            assertThat(engine.engine().database().query("SELECT scope FROM run", row -> row.textOrNull("scope")))
                    .doesNotContainNull();
        }
    }
}
