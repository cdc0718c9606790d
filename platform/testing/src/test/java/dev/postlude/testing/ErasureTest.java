package dev.postlude.testing;

import static dev.postlude.testing.RunAssert.assertThat;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.Match;
import dev.postlude.api.On;
import dev.postlude.api.Outgoing;
import dev.postlude.api.Run;
import dev.postlude.engine.ErasedRun;
import dev.postlude.engine.IncomingScore;
import dev.postlude.engine.db.Json;
import dev.postlude.testing.Vocabulary.Note;
import dev.postlude.testing.Vocabulary.OrderPaid;
import dev.postlude.testing.Vocabulary.OrderPlaced;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a person said is gone after an erasure, wherever it was, and what others said is not.
class ErasureTest {

    private static final String ADA = "ada-7f3a";
    private static final String GRACE = "grace-91c2";

    private static Outgoing from(String person, int total) {
        return new Outgoing(
                new OrderPlaced(person, total),
                Optional.of("order of " + person + " " + total),
                Optional.of(person),
                Map.of("said", person));
    }

    /// Two orders of a person, of which one fails, and a score by a friend; everything has ended but what was deferred
    /// for later.
    private static void confess(TestEngine engine, String person) {
        engine.send(from(person, 1));
        engine.send(from(person, -1));
        engine.advance(ofMinutes(1));
        var run = engine.runsOf("confess").stream()
                .filter(it -> it.status().equals("COMPLETED"))
                .toList()
                .getLast();
        engine.engine().score(run.id(), List.of(opinion(person)));
    }

    private static IncomingScore opinion(String person) {
        return new IncomingScore("polite", 1, Optional.empty(), person, "said " + person, Optional.of("by " + person));
    }

    private static TestEngine confessors(TestEngine engine) {
        return engine.with(new Confessor(), new Confessor.Echo(), new Confessor.Grade(), new Confessor.Tell());
    }

    @Story
    void nothing_of_a_person_is_left_and_all_of_another(TestEngine engine) {
        confessors(engine);
        confess(engine, ADA);
        confess(engine, GRACE);
        var ofGrace = Traces.of(engine.database(), GRACE);
        assertThat(String.join(", ", Traces.of(engine.database(), ADA)))
                .contains("attempt.error", "event.data", "event.meta", "event.sender", "exposure.unit", "journal.notes")
                .contains("journal.payload", "outcome.output", "run.input", "run.scope", "score.reason");

        var erased = engine.engine().erase(OrderPlaced.class, Match.eq("order", ADA));
        engine.drain();

        assertThat(Traces.of(engine.database(), ADA)).isEmpty();
        assertThat(Traces.of(engine.database(), GRACE)).isEqualTo(ofGrace);
        // Two orders, two payments that were heard of; echoes, grades, what was deferred, and one regret.
        assertThat(erased.events()).isEqualTo(4);
        assertThat(erased.runs()).isEqualTo(2 + 2 + 2 + 2 + 2 + 1);
        assertThat(erased.ending()).as("what was deferred for later").isEqualTo(2);
    }

    @Story
    void figures_and_proof_stay(TestEngine engine) {
        confessors(engine);
        confess(engine, ADA);
        var before = figures(engine);
        var run = engine.runsOf("confess").getFirst();
        var steps = run.report().steps().stream()
                .map(step -> step.name() + step.status())
                .toList();

        engine.engine().erase(OrderPlaced.class, Match.eq("order", ADA));
        engine.advance(ofMinutes(2));

        assertThat(figures(engine)).isEqualTo(before);
        assertThat(run).isCompleted().hasScore("quality", 0.5).hasCompleted("noted", "payment");
        assertThat(run.report().steps().stream().map(step -> step.name() + step.status()))
                .isEqualTo(steps);
        assertThat(run.report().run().erased()).isNotNull();
        assertThat(run.report().input()).isNull();
        assertThat(run.report().run().output()).isNull();
        assertThat(run.report().defers()).extracting("function").containsExactly("grade", "tell");
    }

    private static String figures(TestEngine engine) {
        try (var connection = engine.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT (SELECT string_agg(concat_ws(' ', run_id, metric, status, source, value, at), '; ' ORDER BY id)
                                  FROM postlude.score)
                            || (SELECT string_agg(concat_ws(' ', run_id, experiment, variant, probability), '; ' ORDER BY run_id)
                                  FROM postlude.exposure)
                        """)) {
            rows.next();
            return rows.getString(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Story
    void the_erased_are_known_again_and_start_nothing_twice(TestEngine engine) {
        confessors(engine);
        confess(engine, ADA);
        var run = engine.runsOf("confess").getFirst();
        engine.engine().erase(Set.of(run.id()));
        engine.drain();

        engine.send(from(ADA, 1));
        engine.engine().score(run.id(), List.of(opinion(ADA)));
        engine.engine()
                .score(run.id(), List.of(new IncomingScore("polite", 0, Optional.empty(), ADA, ADA, Optional.empty())));

        assertThat(engine.runsOf("confess")).hasSize(2);
        assertThat(run.report().scores())
                .filteredOn(score -> score.source().equals("api"))
                .as("one score a key, and the words of another are not taken any more")
                .extracting("value", "reason")
                .containsExactlyInAnyOrder(tuple(1.0, ""), tuple(0.0, ""));
    }

    @Story
    void erasing_twice_changes_nothing_and_ends(TestEngine engine) {
        confessors(engine);
        confess(engine, ADA);

        engine.engine().erase(OrderPlaced.class, Match.eq("order", ADA));
        engine.crash();
        var again = engine.engine().erase(OrderPlaced.class, Match.eq("order", ADA));
        var byRun =
                engine.engine().erase(Set.of(engine.runsOf("confess").getFirst().id(), UUID.randomUUID()));
        engine.advance(ofMinutes(2));

        assertThat(again.runs()).isZero();
        assertThat(byRun.ending()).isZero();
        assertThat(Traces.of(engine.database(), ADA)).isEmpty();
        assertThat(unfinished(engine)).isZero();
    }

    private static long unfinished(TestEngine engine) {
        return engine.engine()
                .database()
                .query("SELECT count(*) AS n FROM erasure WHERE look_at IS NOT NULL", row -> row.big("n"))
                .getFirst();
    }

    @Story
    void a_run_that_rests_is_cancelled_and_nothing_it_deferred_follows(TestEngine engine) {
        var tell = new Confessor.Tell();
        engine.with(new Resting(), tell, new Confessor.Echo());
        engine.engine().pause("test", "echo");
        var waiting = engine.send(new OrderPlaced("wait " + ADA, 1)).run();
        var calling = engine.send(new OrderPlaced("call " + ADA, 1)).run();

        engine.engine().erase(OrderPlaced.class, Match.any());
        engine.drain();

        assertThat(waiting).isCancelled();
        assertThat(calling).isCancelled();
        assertThat(engine.runsOf("echo").getFirst()).isCancelled();
        assertThat(tell.told).isEmpty();
        assertThat(engine.runsOf("tell")).isEmpty();
        engine.advance(ofDays(2));
        assertThat(Traces.of(engine.database(), ADA)).isEmpty();
    }

    static final class Resting {

        @DurableFunction(id = "rest")
        @On(OrderPlaced.class)
        void rest(OrderPlaced order, Run run) {
            run.defer("tell", Confessor.Tell.class, new Note(order.order()));
            if (order.order().startsWith("wait")) {
                run.waitFor("payment", OrderPaid.class, Match.eq("order", order.order()), ofDays(1));
            } else {
                run.invoke("echo", Confessor.Echo.class, new Note(order.order()));
            }
        }
    }

    /// The step erases its own run and returns what it knows; nobody tells it before it has ended.
    @Story
    void a_run_that_does_not_hear_of_it_ends_and_then_is_erased_with_what_it_left(TestEngine engine) {
        var tell = new Confessor.Tell();
        engine.with(new Suicidal(engine), tell, new Listener());

        var run = engine.send(new OrderPlaced(ADA, 1)).run();

        assertThat(tell.told).isEmpty();
        assertThat(Traces.of(engine.database(), ADA)).isEmpty();
        assertThat(run.report().run().erased()).isNotNull();
    }

    static final class Listener {

        @DurableFunction(id = "listen")
        @On(OrderPaid.class)
        String listen(OrderPaid paid, Run run) {
            return paid.order();
        }
    }

    record Suicidal(TestEngine engine) {

        @DurableFunction(id = "suicidal")
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            run.defer("tell", Confessor.Tell.class, new Note(order.order()));
            run.step("erase", String.class, () -> {
                engine.engine().erase(Set.of(run.id()));
                return order.order();
            });
            run.send("last", new OrderPaid(order.order(), 1));
            return order.order();
        }
    }

    @Story
    void an_event_that_only_ended_a_wait_is_erased_with_the_run_that_took_it_in(TestEngine engine) {
        engine.with(new Resting(), new Confessor.Tell());
        var run = engine.send(new OrderPlaced("wait for it", 1)).run();
        engine.send(new OrderPaid("wait for it", 4711));
        engine.send(new OrderPaid("nobody waits", 4711));
        assertThat(run).isCompleted();

        var erased = engine.engine().erase(OrderPaid.class, Match.eq("amount", 4711));

        assertThat(erased.events()).as("two payments, and the order of the run").isEqualTo(3);
        assertThat(Traces.of(engine.database(), "4711")).isEmpty();
        assertThat(run.report().run().erased()).isNotNull();
    }

    @Story
    void a_rerun_goes_with_what_it_repeats_and_the_erased_cannot_be_repeated(TestEngine engine) {
        engine.with(new Confessor.Echo());
        var run = engine.engine().invoke("test", "echo", Json.tree(new Note(ADA)));
        engine.drain();
        var again = engine.engine().rerun(run, null);
        engine.drain();
        assertThat(engine.run(again)).isCompletedWith(new Note(ADA));

        engine.engine().erase(Set.of(run));

        assertThat(Traces.of(engine.database(), ADA)).isEmpty();
        assertThatThrownBy(() -> engine.engine().rerun(again, null)).isInstanceOf(ErasedRun.class);
        var anew = engine.engine().rerun(run, Json.tree(new Note(GRACE)));
        engine.drain();
        assertThat(engine.run(anew)).isCompletedWith(new Note(GRACE));
    }

    @Story
    void what_came_before_stays(TestEngine engine) {
        confessors(engine);
        confess(engine, GRACE);
        var grade = engine.runsOf("grade").getFirst();

        var erased = engine.engine().erase(Set.of(grade.id()));

        assertThat(erased.runs()).isEqualTo(1);
        assertThat(engine.runsOf("confess").getFirst().report().input().toString())
                .contains(GRACE);
        assertThat(grade.report().run().erased()).isNotNull();
    }

    @Story
    void an_erasure_in_a_transaction_of_the_app_commits_with_it_or_not_at_all(TestEngine engine) throws Exception {
        confessors(engine);
        confess(engine, ADA);
        var before = Traces.of(engine.database(), ADA);

        assertThatThrownBy(() -> engine.transactions().inTransaction(tx -> {
                    engine.engine().erase(OrderPlaced.class, Match.any().where("event.user == '" + ADA + "'"));
                    throw new IllegalStateException("the app thought better of it");
                }))
                .hasMessageContaining("thought better");
        engine.drain();
        assertThat(Traces.of(engine.database(), ADA)).isEqualTo(before);

        engine.transactions().inTransaction(tx -> {
            assertThat(engine.engine()
                            .erase(OrderPlaced.class, Match.any().where("event.user == '" + ADA + "'"))
                            .events())
                    .isEqualTo(4);
            return tx.createStatement().execute("CREATE TABLE public.forgotten ()");
        });
        engine.drain();
        assertThat(Traces.of(engine.database(), ADA)).isEmpty();
    }
}
