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
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// G5 as it happens: engines with threads, and thousands of waits and events at the same time.
class WaitRacesTest {

    static final class Hasty {

        @DurableFunction(id = "hasty")
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            var paid = run.waitFor(
                            "payment", OrderPaid.class, Match.eq("order", order.order()), ofMillis(order.total()))
                    .isPresent();
            var first = run.step("note", Boolean.class, () -> paid);
            run.sleep("so that it is replayed", ofMillis(1));
            return first + " then " + paid;
        }
    }

    @Test
    void of_an_event_and_a_deadline_at_the_same_moment_one_wins_and_every_replay_agrees() {
        var runs = 300;
        var millis = 60;
        try (var fleet = new Fleet()) {
            fleet.start(new Hasty());
            fleet.start(new Hasty());
            var sender = fleet.sender();
            sender.send(IntStream.range(0, runs)
                    .mapToObj(i -> new OrderPlaced("order-" + i, millis))
                    .toArray(Record[]::new));
            Await.until(
                    "all to wait",
                    () -> fleet.number("SELECT count(*) FROM postlude.run WHERE started_at IS NOT NULL") >= runs / 4);
            for (var i = 0; i < runs; i += 10) {
                sender.send(IntStream.range(i, i + 10)
                        .mapToObj(n -> new OrderPaid("order-" + n, 1))
                        .toArray(Record[]::new));
                LockSupport.parkNanos(ofMillis(2).toNanos());
            }
            fleet.awaitEnded(runs);

            assertThat(fleet.texts("SELECT convert_from(output, 'UTF8') FROM postlude.outcome"))
                    .hasSize(runs)
                    .allMatch(output -> output.equals("\"true then true\"") || output.equals("\"false then false\""));
            assertThat(fleet.number("SELECT count(*) FROM postlude.journal WHERE kind = 4"))
                    .isEqualTo(runs);
        }
    }

    static final class Patient {

        @DurableFunction(id = "patient")
        @On(OrderPlaced.class)
        int run(OrderPlaced order, Run run) {
            return run.waitFor("payment", OrderPaid.class, Match.eq("order", order.order()), ofDays(1))
                    .orElseThrow()
                    .amount();
        }
    }

    @Test
    void no_wait_outlasts_its_event_among_thousands_of_both() {
        var runs = 2_000;
        var random = new Random(42);
        try (var fleet = new Fleet()) {
            var one = fleet.start(new Patient());
            var other = fleet.start(new Patient());
            for (var i = 0; i < runs; i += 50) {
                one.send(IntStream.range(i, i + 50)
                        .mapToObj(n -> new OrderPlaced("order-" + n, n))
                        .toArray(Record[]::new));
                LockSupport.parkNanos(random.nextInt(5_000_000));
                other.send(IntStream.range(i, i + 50)
                        .mapToObj(n -> new OrderPaid("order-" + n, n))
                        .toArray(Record[]::new));
            }
            fleet.awaitEnded(runs);

            assertThat(fleet.number("SELECT count(*) FROM postlude.outcome WHERE state = 3"))
                    .isEqualTo(runs);
            assertThat(fleet.number("SELECT count(*) FROM postlude.wait")).isZero();
            assertThat(fleet.number("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
                    .isZero();
        }
    }
}
