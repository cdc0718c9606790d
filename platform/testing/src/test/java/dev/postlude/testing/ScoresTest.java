package dev.postlude.testing;

import static dev.postlude.testing.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.Experiment;
import dev.postlude.api.Metric;
import dev.postlude.api.On;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import dev.postlude.api.Scorer;
import dev.postlude.api.Verdict;
import dev.postlude.engine.IncomingScore;
import dev.postlude.engine.InvalidScore;
import dev.postlude.engine.UnknownRun;
import dev.postlude.testing.Vocabulary.Note;
import dev.postlude.testing.Vocabulary.OrderPaid;
import dev.postlude.testing.Vocabulary.OrderPlaced;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// G8, G9: what a score may say, whom it is credited to, and who gets which variant.
class ScoresTest {

    enum Tone {
        WARM,
        COOL
    }

    enum Size {
        SHORT,
        LONG
    }

    static final class Trials {

        static final Experiment<Tone> TONE = Experiment.of("tone", Tone.class).goal(Vocabulary.QUALITY);
        static final Experiment<Size> SIZE =
                Experiment.of("size", Size.class).goal(Vocabulary.QUALITY).secondary(Vocabulary.CLICKS);

        @DurableFunction(id = "trials")
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            var tone = run.experiment(TONE, order.order(), variant -> variant).variant();
            var size = run.experiment(SIZE, order.order(), variant -> variant).variant();
            run.step("write", () -> {});
            return tone + " " + size;
        }

        @DurableFunction(id = "click", retries = 0)
        @On(OrderPaid.class)
        void click(OrderPaid paid, Run run) {
            run.score(Vocabulary.CLICKS.add(paid.amount()).creditedTo(UUID.fromString(paid.order())));
        }
    }

    private static IncomingScore score(String metric, double value) {
        return new IncomingScore(metric, value, Optional.empty(), "human", "seen\0it", Optional.empty());
    }

    private static long scores(TestEngine engine) {
        return engine.engine()
                .database()
                .one("SELECT count(*) AS n FROM score", row -> row.big("n"))
                .orElseThrow();
    }

    @Story
    void a_score_of_an_unknown_run_is_refused_and_nothing_is_stored(TestEngine engine) {
        engine.with(new Trials());
        var unknown = UUID.randomUUID();

        assertThatThrownBy(() -> engine.engine().score(unknown, List.of(score("quality", 0.5))))
                .isInstanceOf(UnknownRun.class);
        assertThatThrownBy(() -> engine.engine().record(unknown, Vocabulary.CLICKS.add(1), "key"))
                .isInstanceOf(UnknownRun.class);
        assertThat(engine.send(new OrderPaid(unknown.toString(), 1)).run()).isFailedWith("there is no such run");

        assertThat(scores(engine)).isZero();
    }

    @Story
    void of_several_scores_with_a_bad_one_none_is_written_and_all_that_is_wrong_is_named(TestEngine engine) {
        engine.with(new Trials());
        var run = engine.send(new OrderPlaced("ann", 1)).run();

        assertThatThrownBy(() -> engine.engine()
                        .score(
                                run.id(),
                                List.of(
                                        score("quality", 1),
                                        score("quality", Double.NaN),
                                        score("quality", 1.01),
                                        score("beauty", 1),
                                        score("clicks", 0.5),
                                        new IncomingScore(
                                                "clicks", 1, Optional.of("paint"), "", "", Optional.of("k\0")))))
                .isInstanceOfSatisfying(
                        InvalidScore.class,
                        refused -> assertThat(refused.violations())
                                .extracting(violation -> violation.field())
                                .containsExactly(
                                        "[1].value",
                                        "[2].value",
                                        "[3].metric",
                                        "[4].value",
                                        "[5].step",
                                        "[5].idempotencyKey"));
        assertThat(scores(engine)).isZero();

        engine.engine().score(run.id(), List.of(score("quality", 1)));
        assertThat(run).hasScore("quality", 1);
    }

    @Story
    void a_score_is_written_once_per_idempotency_key_and_run(TestEngine engine) {
        engine.with(new Trials());
        var one = engine.send(new OrderPlaced("ann", 1)).run();
        var other = engine.send(new OrderPlaced("bob", 1)).run();

        for (var i = 0; i < 3; i++) {
            engine.engine().record(one.id(), Vocabulary.CLICKS.add(1), "click-1");
            engine.engine().record(one.id(), Vocabulary.CLICKS.add(1), "click-2");
            engine.engine().record(other.id(), Vocabulary.CLICKS.add(1), "click-1");
        }

        assertThat(one.report().scores()).hasSize(2);
        assertThat(other.report().scores()).hasSize(1);
    }

    @Story
    void a_score_is_credited_to_every_variant_its_run_holds(TestEngine engine) {
        engine.with(new Trials());
        var run = engine.send(new OrderPlaced("ann", 1)).run();

        engine.send(new OrderPaid(run.id().toString(), 3));

        assertThat(run).hasScore("clicks", 3);
        var credited = engine.engine().database().query("""
                SELECT e.name || ' ' || x.variant AS credited FROM score s
                  JOIN exposure x ON x.run_id = s.run_id JOIN experiment e ON e.id = x.experiment ORDER BY e.name
                """, row -> row.text("credited"));
        var variants = run.report().run().output().asText().split(" ");
        assertThat(credited).containsExactly("size " + variants[1], "tone " + variants[0]);
    }

    @DurableFunction(id = "odd-scorer", retries = 0)
    static final class OddScorer implements Scorer<Note> {

        @Override
        public List<Metric> metrics() {
            return List.of(Vocabulary.QUALITY);
        }

        @Override
        public Verdict score(Note input, Run run, Parent parent) {
            return switch (input.text()) {
                case "undeclared" -> Verdict.of(Vocabulary.POLITE.is(true));
                case "nobody" -> Verdict.of(Vocabulary.QUALITY.is(1).creditedTo(UUID.randomUUID()));
                default -> Verdict.unknown("no signal");
            };
        }
    }

    static final class Scored {

        @DurableFunction(id = "scored")
        @On(OrderPlaced.class)
        void run(OrderPlaced order, Run run) {
            run.defer("score", OddScorer.class, new Note(order.order()));
        }
    }

    @Story
    void a_verdict_that_cannot_be_taken_is_an_error_of_the_scorer_and_never_a_zero(TestEngine engine) {
        engine.with(new Scored(), new OddScorer());
        var undeclared = engine.send(new OrderPlaced("undeclared", 1)).run();
        var nobody = engine.send(new OrderPlaced("nobody", 1)).run();
        var silent = engine.send(new OrderPlaced("silent", 1)).run();

        assertThat(engine.runsOf("odd-scorer").get(0)).isFailedWith("its metrics() are [quality]");
        assertThat(engine.runsOf("odd-scorer").get(1)).isFailedWith("there is no such run");
        assertThat(undeclared.report().scores())
                .extracting(entry -> entry.value())
                .containsOnlyNulls();
        assertThat(nobody.report().scores()).extracting(entry -> entry.value()).containsOnlyNulls();
        assertThat(silent.report().scores()).extracting(entry -> entry.value()).containsOnlyNulls();
        assertThat(engine.engine()
                        .database()
                        .query("SELECT status FROM score ORDER BY id", row -> row.integer("status")))
                .containsExactly(3, 3, 2);
    }

    /// G9: on every replay and process, and whatever the weights have become for others.
    @Story
    void a_unit_keeps_its_variant_over_replays_processes_and_runs(TestEngine engine) {
        engine.with(new Trials());
        var first = engine.send(new OrderPlaced("ann", 1)).run();
        engine.restart();
        var second = engine.send(new OrderPlaced("ann", 1)).run();

        assertThat(second).isCompletedWith(first.report().run().output().asText());
        engine.engine().changeWeights("test", "trials", "tone", Map.of("WARM", 0.0, "COOL", 1.0), "a test");
        engine.restart();
        var third = engine.send(new OrderPlaced("ann", 1)).run();

        assertThat(third.report().run().output().asText()).startsWith("COOL");
        assertThat(first.report().experiments())
                .containsExactlyInAnyOrderElementsOf(second.report().experiments());
    }

    @Test
    void two_experiments_are_independent_of_each_other_though_they_share_their_units() {
        var units = 400;
        try (var engine = new TestEngine(false)) {
            engine.with(new Trials());
            engine.engine()
                    .send(IntStream.range(0, units)
                            .mapToObj(i -> new OrderPlaced("user-" + i, 1))
                            .toArray(Record[]::new));
            engine.drain();

            var cells = engine.engine().database().query("""
                    SELECT count(*) AS n FROM exposure a JOIN exposure b
                        ON a.run_id = b.run_id AND a.experiment < b.experiment GROUP BY a.variant, b.variant
                    """, row -> row.integer("n"));
            // A hundred each on average; the units are always the same, so this is not a matter of luck.
            assertThat(cells).hasSize(4).allMatch(n -> n > 70 && n < 130);
        }
    }
}
