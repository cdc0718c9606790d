package dev.postlude.stats.reading;

import static dev.postlude.stats.reading.Made.CLICKS;
import static dev.postlude.stats.reading.Made.COST;
import static dev.postlude.stats.reading.Made.FAITHFULNESS;
import static dev.postlude.stats.reading.Made.LATENCY;
import static dev.postlude.stats.reading.Made.LENGTH;
import static dev.postlude.stats.reading.Made.flags;
import static dev.postlude.stats.reading.Made.numbers;
import static dev.postlude.stats.reading.Made.split;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postlude.stats.Summary;
import dev.postlude.stats.reading.Metric.Direction;
import dev.postlude.stats.reading.Metric.Kind;
import dev.postlude.stats.reading.Metric.Role;
import dev.postlude.stats.reading.Verdict.State;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void a_skewed_split_is_unhealthy_whatever_the_scores_say() {
        var verdict = split(4600, 5400)
                .metric(FAITHFULNESS, numbers(4600, 0.97, 0.05), numbers(5400, 0.83, 0.14))
                .verdict();

        assertThat(verdict.state()).isEqualTo(State.UNHEALTHY);
        assertThat(verdict.sentence())
                .isEqualTo("Don't read this yet: traffic is 46/54 instead of 50/50. "
                        + "Results can't be trusted until that is fixed.");
        assertThat(verdict.n()).isEqualTo(10_000);
    }

    @Test
    void a_small_skew_is_told_with_the_digits_that_show_it() {
        var verdict = split(8_215_880, 8_154_820).verdict();

        assertThat(verdict.sentence()).contains("traffic is 50.2/49.8 instead of 50.0/50.0.");
    }

    @Test
    void a_run_in_a_variant_that_is_off_is_unhealthy() {
        var verdict = new Made()
                .variant(Variant.of("factLed", 1, 500))
                .variant(Variant.of("questionLed", 0, 3))
                .verdict();

        assertThat(verdict.sentence())
                .isEqualTo("Don't read this yet: 3 runs went to questionLed while its weight was 0. "
                        + "Results can't be trusted until that is fixed.");
    }

    @Test
    void a_guardrail_beats_every_goal() {
        var made = split(1000, 1000)
                .metric(FAITHFULNESS, numbers(1000, 0.7, 0.1), numbers(1000, 0.97, 0.05))
                .metric(LENGTH, flags(990, 1000), flags(880, 1000));

        assertThat(made.verdict().state()).isEqualTo(State.GUARDRAIL);
        assertThat(made.verdict().variant()).isEqualTo("questionLed");
        assertThat(made.verdict().sentence())
                .isEqualTo("questionLed breaks length: at least 8.5 % of runs fail (limit 5 %). "
                        + "Send new runs to factLed.");
    }

    @Test
    void a_guardrail_needs_no_floor() {
        var verdict = split(12, 12)
                .metric(FAITHFULNESS, numbers(12, 0.9, 0.1), numbers(12, 0.9, 0.1))
                .metric(LENGTH, flags(12, 12), flags(4, 12))
                .verdict();

        assertThat(verdict.state()).isEqualTo(State.GUARDRAIL);
    }

    @Test
    void a_stopped_variant_is_told_as_stopped() {
        var verdict = new Made()
                .variant(new Variant("factLed", List.of(new Variant.Traffic(1, 1000), new Variant.Traffic(1, 40))))
                .variant(new Variant("questionLed", List.of(new Variant.Traffic(1, 1000), new Variant.Traffic(0, 0))))
                .metric(FAITHFULNESS, numbers(1040, 0.9, 0.1), numbers(1000, 0.9, 0.1))
                .metric(LENGTH, flags(1030, 1040), flags(880, 1000))
                .verdict();

        assertThat(verdict.sentence()).endsWith("(limit 5 %). New runs go to factLed.");
    }

    @Test
    void a_margin_allows_a_little_harm_and_no_more() {
        var goal = new Summary[] {numbers(500, 0.9, 0.1), numbers(500, 0.9, 0.1)};

        var harmed = split(500, 500)
                .metric(FAITHFULNESS, goal)
                .metric(LATENCY, numbers(500, 800, 100), numbers(500, 1000, 100))
                .verdict();
        var held = split(500, 500)
                .metric(FAITHFULNESS, goal)
                .metric(LATENCY, numbers(500, 800, 100), numbers(500, 850, 100))
                .read();

        assertThat(harmed.state()).isEqualTo(State.GUARDRAIL);
        assertThat(harmed.sentence())
                .startsWith("questionLed breaks latency: at least 180 ms worse than factLed (limit 100 ms).");
        assertThat(held.verdict().state()).isEqualTo(State.WAITING);
        assertThat(held.comparisons().getLast().verdict()).isEqualTo(Call.SAME);
    }

    @Test
    void nothing_is_said_below_the_floor() {
        var verdict = split(12, 14)
                .metric(FAITHFULNESS, numbers(12, 0.97, 0.05), numbers(14, 0.2, 0.05))
                .verdict();

        assertThat(verdict.state()).isEqualTo(State.WAITING);
        assertThat(verdict.sentence()).isEqualTo("Collecting. 12 of 30 runs per arm.");
    }

    @Test
    void a_metric_that_lags_behind_is_named() {
        var verdict = split(60, 60)
                .metric(FAITHFULNESS, numbers(60, 0.97, 0.05), numbers(60, 0.83, 0.14))
                .metric(CLICKS, flags(2, 5), flags(1, 8))
                .verdict();

        assertThat(verdict.sentence()).isEqualTo("Collecting. 5 of 30 runs per arm have a score of clicks.");
    }

    @Test
    void runs_without_scores_are_not_said_to_be_missing() {
        var verdict = split(20, 17).metric(CLICKS, flags(0, 0), flags(0, 0)).verdict();

        assertThat(verdict.sentence()).startsWith("Collecting. 0 of 30 runs per arm have a score of clicks.");
    }

    @Test
    void an_immature_goal_blocks_a_winner() {
        var verdict = split(500, 500)
                .metric(FAITHFULNESS, numbers(500, 0.83, 0.14), numbers(500, 0.97, 0.05))
                .metric(
                        CLICKS,
                        new Observation(
                                "factLed", "clicks", List.of(flags(40, 100)), 500, 400, 0, 0, Duration.ofHours(18)),
                        new Observation("questionLed", "clicks", List.of(flags(80, 100)), 500, 400, 0, 0, null))
                .verdict();

        assertThat(verdict.state()).isEqualTo(State.WAITING);
        assertThat(verdict.sentence()).isEqualTo("Collecting. clicks needs 18 hours more to mature.");
    }

    @Test
    void a_winner_is_better_and_harms_nothing() {
        var verdict = split(412, 398)
                .metric(FAITHFULNESS.matters(0.02), numbers(412, 0.83, 0.14), numbers(398, 0.97, 0.05))
                .metric(LATENCY, numbers(412, 800, 100), numbers(398, 810, 100))
                .verdict();

        assertThat(verdict.state()).isEqualTo(State.WINNER);
        assertThat(verdict.variant()).isEqualTo("questionLed");
        assertThat(verdict.sentence())
                .isEqualTo("Ship questionLed. It is better on faithfulness (+0.14, at least +0.11) "
                        + "and no worse on anything you marked.");
    }

    @Test
    void what_was_not_shown_is_not_claimed() {
        var verdict = split(412, 398)
                .metric(FAITHFULNESS, numbers(412, 0.83, 0.14), numbers(398, 0.97, 0.05))
                .metric(LATENCY, numbers(412, 800, 900), numbers(398, 850, 900))
                .verdict();

        assertThat(verdict.sentence()).endsWith(" and nothing you marked is shown to be worse.");
    }

    @Test
    void the_baseline_can_win() {
        var verdict = split(412, 398)
                .metric(FAITHFULNESS, numbers(412, 0.97, 0.05), numbers(398, 0.83, 0.14))
                .verdict();

        assertThat(verdict.variant()).isEqualTo("factLed");
        assertThat(verdict.sentence())
                .isEqualTo("Ship factLed. It is better on faithfulness (+0.14, at least +0.11) "
                        + "and no worse on anything you marked.");
    }

    @Test
    void lower_is_better_where_it_was_declared_so() {
        var words = Metric.of("words", Kind.COUNT, Direction.LOWER, Role.GOAL);
        var verdict = split(300, 300)
                .metric(words, numbers(300, 60, 10), numbers(300, 52, 10))
                .verdict();

        assertThat(verdict.sentence()).startsWith("Ship questionLed. It is better on words (−8, at least −");
    }

    @Test
    void goals_that_disagree_are_a_trade_off_with_its_price() {
        var verdict = split(40_000, 40_000)
                .metric(FAITHFULNESS, numbers(40_000, 0.97, 0.05), numbers(40_000, 0.83, 0.14))
                .metric(CLICKS, flags(11_200, 40_000), flags(12_440, 40_000))
                .verdict();

        assertThat(verdict.state()).isEqualTo(State.TRADE_OFF);
        assertThat(verdict.variant()).isNull();
        assertThat(verdict.sentence())
                .isEqualTo("No overall winner. factLed is better on faithfulness (0.97 vs 0.83); "
                        + "questionLed is better on clicks (31.1 % vs 28 %). "
                        + "Choosing questionLed costs 14 points of faithfulness for +3.1 points of clicks.");
        var exchange = verdict.exchange();
        assertThat(exchange).isNotNull();
        assertThat(exchange.variant()).isEqualTo("questionLed");
        assertThat(exchange.paysOn()).isEqualTo("faithfulness");
        assertThat(exchange.rate()).isCloseTo(14 / 3.1, within(0.01));
    }

    @Test
    void goals_are_vetoes_and_not_votes() {
        var second = Metric.of("reading", Kind.NUMBER, Direction.HIGHER, Role.GOAL);
        var third = Metric.of("shares", Kind.FLAG, Direction.HIGHER, Role.GOAL);
        var verdict = split(5000, 5000)
                .metric(CLICKS, flags(1000, 5000), flags(2000, 5000))
                .metric(second, numbers(5000, 10, 3), numbers(5000, 12, 3))
                .metric(third, flags(500, 5000), flags(1500, 5000))
                .metric(FAITHFULNESS, numbers(5000, 0.97, 0.05), numbers(5000, 0.93, 0.1))
                .verdict();

        assertThat(verdict.state()).isEqualTo(State.TRADE_OFF);
    }

    @Test
    void equals_are_told_apart_by_what_they_cost() {
        var verdict = split(5000, 5000)
                .metric(FAITHFULNESS.matters(0.02), numbers(5000, 0.9, 0.1), numbers(5000, 0.901, 0.1))
                .metric(COST, numbers(5000, 0.0031, 0.001), numbers(5000, 0.0045, 0.001))
                .verdict();

        assertThat(verdict.state()).isEqualTo(State.EQUIVALENT);
        assertThat(verdict.variant()).isEqualTo("factLed");
        assertThat(verdict.sentence())
                .isEqualTo("No difference that matters (within ±0.02). Keep the cheaper one: factLed, $0.0031 a run.");
    }

    @Test
    void the_horizon_ends_it() {
        var made = split(2000, 2000).metric(FAITHFULNESS, numbers(2000, 0.9, 0.3), numbers(2000, 0.905, 0.3));

        assertThat(made.under(Rules.DEFAULT.until(4000)).verdict().state()).isEqualTo(State.INCONCLUSIVE);
        assertThat(made.verdict().sentence())
                .isEqualTo("Not decided after 4 000 runs. Could have seen ±0.037. Stop, or raise the stakes.");
        assertThat(made.under(Rules.DEFAULT.until(4001)).verdict().sentence())
                .isEqualTo("Collecting. Not decided after 4 000 runs. Could see ±0.037 by now.");
    }

    @Test
    void a_partial_reading_names_no_winner() {
        var verdict = split(2000, 2000)
                .metric(FAITHFULNESS, numbers(2000, 0.8, 0.1), numbers(2000, 0.9, 0.1))
                .metric(CLICKS, flags(500, 2000), flags(510, 2000))
                .verdict();

        assertThat(verdict.state()).isEqualTo(State.WAITING);
        assertThat(verdict.sentence()).contains("Open: clicks.").doesNotContain("better", "questionLed");
    }

    @Test
    void a_metric_that_is_always_the_same_tells_nothing() {
        var verdict = split(40, 40)
                .metric(FAITHFULNESS, numbers(40, 1, 0), numbers(40, 1, 0))
                .verdict();

        assertThat(verdict.state()).isEqualTo(State.UNDEFINED);
        assertThat(verdict.sentence()).isEqualTo("Every run scored 1.0. This metric can't tell variants apart.");
    }

    @Test
    void constants_that_differ_are_undefined_where_no_range_helps() {
        var made = split(30, 30).metric(FAITHFULNESS, numbers(30, 0.8, 0), numbers(30, 1, 0));

        assertThat(made.verdict().state()).isEqualTo(State.UNDEFINED);
        assertThat(made.verdict().sentence())
                .startsWith("Every run of factLed scored 0.8 and every run of questionLed 1.0.");
        assertThat(made.read().comparisons().getFirst().verdict()).isEqualTo(Call.CANNOT_TELL);
    }

    @Test
    void flags_that_never_overlap_are_decided_without_spread() {
        var verdict = split(60, 60).metric(CLICKS, flags(0, 60), flags(60, 60)).verdict();

        assertThat(verdict.state()).isEqualTo(State.WINNER);
    }

    @Test
    void without_a_goal_there_is_nothing_to_decide() {
        var verdict =
                split(60, 60).metric(COST, numbers(60, 1, 1), numbers(60, 2, 1)).verdict();

        assertThat(verdict.state()).isEqualTo(State.UNDEFINED);
        assertThat(verdict.sentence()).isEqualTo("Nothing to decide by: no metric of this experiment is a goal.");
    }

    @Test
    void of_three_variants_the_broken_one_is_left_out_once_it_is_stopped() {
        var made = new Made()
                .variant(new Variant("a", List.of(new Variant.Traffic(1, 400), new Variant.Traffic(1, 200))))
                .variant(new Variant("b", List.of(new Variant.Traffic(1, 400), new Variant.Traffic(1, 200))))
                .variant(new Variant("c", List.of(new Variant.Traffic(1, 400), new Variant.Traffic(0, 0))))
                .metric(FAITHFULNESS, numbers(600, 0.8, 0.1), numbers(600, 0.9, 0.1), numbers(400, 0.99, 0.01))
                .metric(LENGTH, flags(600, 600), flags(600, 600), flags(200, 400));

        assertThat(made.verdict().state()).isEqualTo(State.WINNER);
        assertThat(made.verdict().variant()).isEqualTo("b");
    }

    @Test
    void two_winners_are_both_named() {
        var verdict = new Made()
                .variant(Variant.of("a", 1, 500))
                .variant(Variant.of("b", 1, 500))
                .variant(Variant.of("c", 1, 500))
                .metric(FAITHFULNESS, numbers(500, 0.8, 0.1), numbers(500, 0.9, 0.1), numbers(500, 0.91, 0.1))
                .verdict();

        assertThat(verdict.state()).isEqualTo(State.WINNER);
        assertThat(verdict.variant()).isNull();
        assertThat(verdict.sentence()).startsWith("Ship b or c, not a.");
    }

    @Test
    void the_baseline_wins_against_all_or_not_at_all() {
        var verdict = new Made()
                .variant(Variant.of("a", 1, 500))
                .variant(Variant.of("b", 1, 500))
                .variant(Variant.of("c", 1, 500))
                .metric(FAITHFULNESS, numbers(500, 0.95, 0.1), numbers(500, 0.8, 0.1), numbers(500, 0.9, 0.1))
                .verdict();

        assertThat(verdict.variant()).isEqualTo("a");
        assertThat(verdict.sentence())
                .startsWith(
                        "Ship a. Every other variant is worse on what you marked: b on faithfulness (−0.15) and c on ");
    }

    @Test
    void no_verdict_ever_says_significant() {
        for (var meanB : new double[] {0.5, 0.8, 0.9, 0.905, 0.97}) {
            for (var n : new long[] {5, 40, 400, 4000}) {
                var verdict = split(n, n)
                        .metric(FAITHFULNESS.matters(0.02), numbers(n, 0.9, 0.1), numbers(n, meanB, 0.1))
                        .metric(CLICKS, flags(n / 2, n), flags(n / 3, n))
                        .under(Rules.DEFAULT.until(8000))
                        .verdict();

                assertThat(verdict.sentence())
                        .doesNotContainIgnoringCase("significant", "confiden", "NaN", "null", "Infinity", "%s");
            }
        }
    }
}
