package dev.postlude.testing;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.api.Deferred;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Invocable;
import dev.postlude.api.Limit;
import dev.postlude.api.Match;
import dev.postlude.api.Metric;
import dev.postlude.api.On;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import dev.postlude.testing.Vocabulary.Note;
import dev.postlude.testing.Vocabulary.OrderPaid;
import dev.postlude.testing.Vocabulary.OrderPlaced;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Connections break while somebody waits for an answer: what was written is neither lost nor written twice.
class BrokenLinesTest {

    private static final int RUNS = 150;
    private static final String LIVING = "SELECT count(*) FROM postlude.worker w JOIN postlude.app a ON a.id = w.app"
            + " WHERE a.name = 'test' AND w.stopped_at IS NULL";

    /// How often each body began.
    private final Map<String, Integer> bodies = new ConcurrentHashMap<>();

    private void begin(UUID run, String step) {
        bodies.merge(run + " " + step, 1, Integer::sum);
    }

    private final class Errands {

        static final Metric.Count CLICKS = Vocabulary.CLICKS;

        @DurableFunction(id = "errands", concurrency = @Limit(value = 10, key = "total"))
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            run.step("first", () -> begin(run.id(), "first"));
            run.sleep("rest", ofMillis(1));
            var twice = run.invoke("twice", Twice.class, new Note(order.order()));
            run.send("paid", new OrderPaid(order.order(), 1));
            var paid = run.waitFor("payment", OrderPaid.class, Match.eq("order", order.order()), ofDays(1));
            run.score(CLICKS.add(1));
            run.defer("last", Last.class, new Note(order.order()));
            run.step("second", () -> begin(run.id(), "second"));
            return twice.text() + paid.map(OrderPaid::amount).orElse(0);
        }
    }

    @DurableFunction(id = "twice")
    private final class Twice implements Invocable<Note, Note> {

        @Override
        public Note call(Note input, Run run) {
            run.step("twice", () -> begin(run.id(), "twice"));
            return new Note(input.text() + input.text());
        }
    }

    @DurableFunction(id = "last")
    private final class Last implements Deferred<Note> {

        @Override
        public void run(Note input, Run run, Parent parent) {
            run.step("last", () -> begin(run.id(), "last"));
        }
    }

    private void sendThem(Fleet fleet) {
        fleet.sender()
                .send(IntStream.range(0, RUNS)
                        .mapToObj(i -> new OrderPlaced("order-" + i, i % 10))
                        .toArray(Record[]::new));
    }

    private static void nothingIsLostOrDoubled(Fleet fleet) {
        assertThat(fleet.number("SELECT count(*) FROM postlude.outcome WHERE state = 3"))
                .isEqualTo(3 * RUNS);
        assertThat(fleet.texts("SELECT parent_id FROM postlude.run WHERE parent_kind = 5"))
                .hasSize(RUNS)
                .doesNotHaveDuplicates();
        assertThat(fleet.texts("SELECT parent_id FROM postlude.run WHERE parent_kind = 7"))
                .hasSize(RUNS)
                .doesNotHaveDuplicates();
        assertThat(fleet.texts("SELECT run_id FROM postlude.score"))
                .hasSize(RUNS)
                .doesNotHaveDuplicates();
        assertThat(fleet.number("SELECT count(*) FROM postlude.event WHERE name = 'shop/order.paid'"))
                .isEqualTo(RUNS);
        for (var table : new String[] {"ready", "backlog", "holder", "wait"}) {
            assertThat(fleet.texts("SELECT q::text FROM postlude." + table + " q"))
                    .as(table)
                    .isEmpty();
        }
    }

    /// Nobody has died and nobody has taken over, so each body has run once.
    private void everyBodyBeganOnce(Fleet fleet) {
        assertThat(fleet.texts("SELECT id FROM postlude.worker WHERE stopped_at IS NOT NULL"))
                .as("workers that were superseded")
                .isEmpty();
        assertThat(bodies)
                .hasSize(4 * RUNS)
                .allSatisfy((body, times) -> assertThat(times).as(body).isEqualTo(1));
    }

    @Test
    void a_commit_whose_answer_gets_lost_is_neither_forgotten_nor_made_twice() {
        try (var fleet = new Fleet();
                var line = new BadLine(fleet.database().settings(), 11)) {
            fleet.start(Fleet.settings(line.settings(), 32), new Errands(), new Twice(), new Last());
            line.forgetfulness(0.2);
            sendThem(fleet);
            fleet.awaitEnded(3 * RUNS);
            line.forgetfulness(0);

            assertThat(line.broken()).isGreaterThan(20);
            nothingIsLostOrDoubled(fleet);
            everyBodyBeganOnce(fleet);
        }
    }

    @Test
    void connections_that_break_at_any_moment_lose_nothing_and_double_nothing() {
        try (var fleet = new Fleet();
                var line = new BadLine(fleet.database().settings(), 7)) {
            fleet.start(Fleet.settings(line.settings(), 32), new Errands(), new Twice(), new Last());
            sendThem(fleet);
            line.badness(0.02);

            Await.until("fifteen broken connections", () -> line.broken() >= 15 || fleet.ended() == 3 * RUNS);
            line.badness(0);
            fleet.awaitEnded(3 * RUNS);

            assertThat(line.broken()).isGreaterThan(5);
            nothingIsLostOrDoubled(fleet);
            everyBodyBeganOnce(fleet);
        }
    }

    @Test
    void a_process_whose_line_is_dead_is_taken_over_and_comes_back_as_a_new_worker() {
        try (var fleet = new Fleet();
                var line = new BadLine(fleet.database().settings(), 7)) {
            fleet.start(Fleet.settings(line.settings(), 32), new Errands(), new Twice(), new Last());
            sendThem(fleet);
            Await.until("a third", () -> fleet.ended() >= RUNS);

            line.dead(true);
            fleet.start(new Errands(), new Twice(), new Last());
            fleet.awaitEnded(3 * RUNS);
            line.dead(false);

            Await.until("two workers of the app", () -> fleet.number(LIVING) == 2);
            nothingIsLostOrDoubled(fleet);
        }
    }

    @Test
    void everything_goes_on_when_the_database_hangs_up_on_everybody() {
        try (var fleet = new Fleet()) {
            fleet.start(new Errands(), new Twice(), new Last());
            sendThem(fleet);

            for (var i = 0; i < 5; i++) {
                var enough = 3 * RUNS * i / 6;
                Await.until(enough + " ends", () -> fleet.ended() >= enough);
                fleet.number("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                        + " WHERE application_name = 'postlude' AND datname = current_database()");
            }
            fleet.awaitEnded(3 * RUNS);

            nothingIsLostOrDoubled(fleet);
            everyBodyBeganOnce(fleet);
        }
    }
}
