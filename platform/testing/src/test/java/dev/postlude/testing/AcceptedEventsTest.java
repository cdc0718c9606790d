package dev.postlude.testing;

import static dev.postlude.testing.RunAssert.assertThat;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.InvalidEvent;
import dev.postlude.api.Match;
import dev.postlude.api.On;
import dev.postlude.api.Outgoing;
import dev.postlude.api.Run;
import dev.postlude.engine.IncomingEvent;
import dev.postlude.engine.db.Json;
import dev.postlude.testing.Vocabulary.OrderPaid;
import dev.postlude.testing.Vocabulary.OrderPlaced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// G4: an accepted event is stored and followed by its consequences once; a refused one leaves nothing.
class AcceptedEventsTest {

    private final TestEngine engine = new TestEngine(false);

    @AfterEach
    void close() {
        engine.close();
    }

    static final class Shop {

        @DurableFunction(id = "ship")
        @On(OrderPlaced.class)
        String ship(OrderPlaced order, Run run) {
            return order.order();
        }

        @DurableFunction(id = "bill")
        @On(value = OrderPlaced.class, when = "event.data.total > 100")
        String bill(OrderPlaced order, Run run) {
            return run.waitFor("payment", OrderPaid.class, Match.eq("order", order.order()), ofDays(30))
                    .map(paid -> "paid " + paid.amount())
                    .orElse("unpaid");
        }
    }

    private long number(String sql) {
        return engine.engine()
                .database()
                .one(sql, row -> row.result().getLong(1))
                .orElseThrow();
    }

    @Test
    void an_event_sent_inside_the_apps_transaction_commits_with_it() throws Exception {
        engine.with(new Shop());
        engine.database().execute("CREATE TABLE shop_order (name text)");

        engine.transactions().inTransaction(connection -> {
            connection.createStatement().execute("INSERT INTO shop_order VALUES ('a')");
            engine.engine().send(new OrderPlaced("a", 500));
            engine.drain();
            assertThat(engine.runsOf("ship")).as("before the commit").isEmpty();
            return null;
        });
        engine.drain();

        assertThat(engine.runsOf("ship").getFirst()).isCompletedWith("a");
        assertThat(engine.runsOf("bill").getFirst()).isWaiting();
    }

    @Test
    void an_event_sent_inside_the_apps_transaction_is_rolled_back_with_it() {
        engine.with(new Shop());

        assertThatThrownBy(() -> engine.transactions().inTransaction(connection -> {
                    engine.engine().send(new OrderPlaced("a", 500));
                    engine.engine()
                            .send(List.of(Outgoing.of(new OrderPlaced("b", 500)).id("b")));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        engine.drain();

        for (var table : List.of("event", "run", "ready", "event_look", "event_key")) {
            assertThat(number("SELECT count(*) FROM " + table)).as(table).isZero();
        }
        engine.send(Outgoing.of(new OrderPlaced("b", 500)).id("b"));
        assertThat(engine.runsOf("ship")).as("the id was not used up").hasSize(1);
    }

    @Test
    void an_event_may_travel_on_any_connection_of_the_app() throws Exception {
        engine.with(new Shop());

        try (var connection = engine.database().connect()) {
            connection.setAutoCommit(false);
            engine.engine().send(connection, List.of(Outgoing.of(new OrderPlaced("rolled back", 1))));
            connection.rollback();
            engine.engine().send(connection, List.of(Outgoing.of(new OrderPlaced("committed", 1))));
            connection.commit();
        }
        engine.drain();

        assertThat(engine.runsOf("ship")).hasSize(1);
        assertThat(engine.runsOf("ship").getFirst()).isCompletedWith("committed");
    }

    @Test
    void a_waiting_run_gets_an_event_whose_transaction_began_before_the_run() throws Exception {
        engine.with(new Shop());

        engine.transactions().inTransaction(connection -> {
            connection.createStatement().execute("SELECT 1");
            var run = Await.beside(() -> engine.engine().trigger(new OrderPlaced("a", 500)));
            run.get();
            engine.engine().send(new OrderPaid("a", 500));
            return null;
        });
        engine.drain();

        assertThat(engine.runsOf("bill").getFirst()).isCompletedWith("paid 500");
    }

    @Test
    void a_repeated_id_starts_nothing_twice_for_a_day_and_answers_the_same() throws Exception {
        engine.with(new Shop());
        var event = Outgoing.of(new OrderPlaced("a", 1)).id("order-a");

        var first = engine.send(event).ids();
        engine.advance(ofHours(23));
        var again = engine.send(event).ids();
        var inside = engine.transactions()
                .inTransaction(connection -> engine.engine().send(List.of(event, event)));
        var outside = engine.engine().accept(List.of(fromOutside("order-a")));
        engine.drain();

        assertThat(first).containsExactly("order-a").isEqualTo(again).isEqualTo(outside);
        assertThat(inside).containsExactly("order-a", "order-a");
        assertThat(engine.runsOf("ship")).hasSize(1);

        engine.advance(ofHours(1).plus(ofSeconds(1)));
        assertThat(engine.send(event).ids()).isEqualTo(first);
        assertThat(engine.runsOf("ship")).hasSize(2);
    }

    private static IncomingEvent fromOutside(String id) {
        return new IncomingEvent(
                "shop/order.placed",
                Json.tree(Map.of("order", "a", "total", 1)),
                Optional.of(id),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void of_many_who_bring_the_same_id_at_once_one_is_first() throws Exception {
        var threads = 20;
        engine.with(new Shop());
        var barrier = new CyclicBarrier(threads);
        var answers = new ArrayList<Future<List<String>>>();
        for (var i = 0; i < threads; i++) {
            var order = i % 2 == 0 ? List.of("x", "y") : List.of("y", "x");
            answers.add(Await.beside(() -> {
                barrier.await();
                return engine.engine()
                        .accept(order.stream()
                                .map(AcceptedEventsTest::fromOutside)
                                .toList());
            }));
        }
        for (var answer : answers) {
            assertThat(answer.get()).containsExactlyInAnyOrder("x", "y");
        }
        engine.drain();

        assertThat(engine.runsOf("ship")).hasSize(2);
        assertThat(number("SELECT count(*) FROM event")).isEqualTo(2);
    }

    @Test
    void of_a_request_with_one_bad_event_nothing_is_accepted_and_the_bad_one_is_named() {
        engine.with(new Shop());
        var good = fromOutside("good");
        var bad = new IncomingEvent(
                "shop/order.placed",
                Json.tree(Map.of("order", "a", "total", "many")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThatThrownBy(() -> engine.engine().accept(List.of(good, bad)))
                .isInstanceOfSatisfying(
                        InvalidEvent.class,
                        refused -> assertThat(refused.violations())
                                .extracting(InvalidEvent.Violation::field)
                                .containsExactly("[1].data.total"));
        assertThatThrownBy(() -> engine.engine().accept(List.of(fromOutside("a\0b"))))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining("[0].id");
        assertThatThrownBy(
                        () -> engine.send(Outgoing.of(new OrderPlaced("a", 1)).id("x".repeat(300))))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining("[0].id");

        assertThat(number("SELECT count(*) FROM event")).isZero();
        assertThat(number("SELECT count(*) FROM event_key")).isZero();
    }

    @Test
    void values_that_no_index_takes_are_waited_for_and_limited_by_all_the_same() {
        engine.with(new Shop(), new LimitsTest.Narrow());
        var odd = List.of("a\nb", "a\0b", "a=b\\n", "x".repeat(9_000), "\"quoted\"", "1e2", "true", "");
        for (var order : odd) {
            engine.send(new OrderPlaced(order, 500));
        }

        for (var order : odd) {
            engine.engine().send(new OrderPaid(order, 1));
        }
        engine.drain();

        assertThat(engine.runsOf("bill"))
                .hasSize(odd.size())
                .allSatisfy(run -> assertThat(run).isCompletedWith("paid 1"));
        assertThat(engine.runsOf("narrow"))
                .hasSize(odd.size())
                .allSatisfy(run -> assertThat(run).isCompleted());
    }

    /// As above, but looked for from the side of the run: the events were there before it waited.
    @Test
    void values_that_no_index_takes_are_found_when_looking_back() {
        var shop = new EarlyPayments(engine);
        engine.with(shop);
        var odd = List.of("a\nb", "a\0b", "a=b\\n", "x".repeat(9_000), "\"quoted\"", "1e2", "true", "");
        for (var order : odd) {
            engine.send(new OrderPlaced(order, 500));
        }

        assertThat(engine.runsOf("early"))
                .hasSize(odd.size())
                .allSatisfy(run -> assertThat(run).isCompletedWith("paid 7"));
    }

    record EarlyPayments(TestEngine engine) {

        @DurableFunction(id = "early")
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            run.step("pay", () -> engine.engine().send(new OrderPaid("another", 6), new OrderPaid(order.order(), 7)));
            return run.waitFor("payment", OrderPaid.class, Match.eq("order", order.order()), ofDays(30))
                    .map(paid -> "paid " + paid.amount())
                    .orElse("unpaid");
        }
    }
}
