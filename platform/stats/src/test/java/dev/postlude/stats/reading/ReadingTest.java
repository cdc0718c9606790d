package dev.postlude.stats.reading;

import static dev.postlude.stats.reading.Made.CLICKS;
import static dev.postlude.stats.reading.Made.COST;
import static dev.postlude.stats.reading.Made.FAITHFULNESS;
import static dev.postlude.stats.reading.Made.LENGTH;
import static dev.postlude.stats.reading.Made.flags;
import static dev.postlude.stats.reading.Made.numbers;
import static dev.postlude.stats.reading.Made.split;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.postlude.stats.Interval;
import dev.postlude.stats.Summary;
import dev.postlude.stats.Welch;
import dev.postlude.stats.reading.Metric.Direction;
import dev.postlude.stats.reading.Metric.Kind;
import dev.postlude.stats.reading.Metric.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void missing_values_are_counted_and_never_filled_in() {
        var reading = split(100, 100)
                .metric(
                        CLICKS,
                        Observation.of("factLed", "clicks", flags(10, 40), 100, 30, 20, 10),
                        Observation.of("questionLed", "clicks", Summary.EMPTY, 100, 100, 0, 0))
                .read();

        var first = reading.arms().getFirst();
        assertThat(first.n()).isEqualTo(40);
        assertThat(first.mean()).isEqualTo(0.25);
        assertThat(first.eligible()).isEqualTo(100);
        assertThat(first.pending()).isEqualTo(30);
        assertThat(first.expired()).isEqualTo(20);
        assertThat(first.error()).isEqualTo(10);
        var second = reading.arms().getLast();
        assertThat(second.n()).isZero();
        assertThat(second.mean()).isNull();
        assertThat(second.interval()).isNull();
        var comparison = reading.comparisons().getFirst();
        assertThat(comparison.difference()).isNull();
        assertThat(comparison.interval()).isNull();
        assertThat(comparison.pValue()).isNull();
        assertThat(comparison.verdict()).isEqualTo(Call.TOO_EARLY);
    }

    @Test
    void an_observation_nobody_made_is_an_empty_one() {
        var reading = split(5, 5).metric(CLICKS, new Summary[0]).read();

        assertThat(reading.arms())
                .hasSize(2)
                .allSatisfy(arm -> assertThat(arm.mean()).isNull());
    }

    @Test
    void flags_and_bounded_scores_have_an_honest_interval_from_the_first_value_on() {
        var reading = split(5, 5)
                .metric(CLICKS, flags(5, 5), flags(0, 5))
                .metric(FAITHFULNESS, numbers(5, 0.9, 0.05), numbers(5, 0.8, 0.1))
                .metric(COST, numbers(5, 0.9, 0.05), numbers(5, 0.8, 0.1))
                .read();

        assertThat(reading.arms().get(0).interval()).isNotNull();
        assertThat(reading.arms().get(0).interval().high()).isEqualTo(1);
        assertThat(reading.arms().get(0).interval().low()).isBetween(0.3, 0.5);
        assertThat(reading.arms().get(2).interval()).isNotNull();
        assertThat(reading.comparisons().get(1).interval()).isNotNull();
        assertThat(reading.arms().get(4).interval()).isNull();
        assertThat(reading.comparisons().get(2).interval()).isNull();
    }

    @Test
    void goals_share_their_alpha_and_guardrails_do_not() {
        var values = new Summary[] {flags(100, 400), flags(120, 400)};
        var alone = split(400, 400).metric(CLICKS, values).read().comparisons().getFirst();
        var other = Metric.of("shares", Kind.FLAG, Direction.HIGHER, Role.GOAL);
        var guard = Metric.of("polite", Kind.FLAG, Direction.HIGHER, Role.GUARD);
        var together = split(400, 400)
                .metric(CLICKS, values)
                .metric(other, values)
                .metric(guard, values)
                .read()
                .comparisons();

        assertThat(widthOf(together.get(0).interval())).isGreaterThan(widthOf(alone.interval()));
        assertThat(widthOf(together.get(2).interval())).isEqualTo(widthOf(alone.interval()));
        assertThat(together.get(0).adjusted())
                .isGreaterThanOrEqualTo(together.get(0).pValue());
        assertThat(together.get(2).adjusted()).isNull();
        assertThat(alone.n()).isEqualTo(800);
    }

    @Test
    void a_narrower_interval_is_shown_only_when_a_horizon_was_declared() {
        var made = split(412, 398).metric(FAITHFULNESS, numbers(412, 0.83, 0.14), numbers(398, 0.97, 0.05));
        var open = made.read().comparisons().getFirst();
        var fixed = made.under(Rules.DEFAULT.until(1000)).read().comparisons().getFirst();

        assertThat(open.once()).isNull();
        assertThat(fixed.once())
                .isEqualTo(Welch.of(numbers(412, 0.83, 0.14), numbers(398, 0.97, 0.05), 0.05)
                        .orElseThrow()
                        .interval());
        assertThat(widthOf(fixed.once())).isLessThan(widthOf(fixed.interval()));
    }

    @Test
    void a_drift_that_the_weights_followed_is_no_difference() {
        // The metric rises from 0.2 to 0.8 in both arms; b got most of the early runs and a most of the late ones.
        var early = new Summary[] {numbers(100, 0.2, 0.1), numbers(900, 0.2, 0.1)};
        var late = new Summary[] {numbers(900, 0.8, 0.1), numbers(100, 0.8, 0.1)};
        var a = new Variant("a", List.of(new Variant.Traffic(1, 100), new Variant.Traffic(9, 900)));
        var b = new Variant("b", List.of(new Variant.Traffic(9, 900), new Variant.Traffic(1, 100)));
        var seenA = new Observation("a", "faithfulness", List.of(early[0], late[0]), 1000, 0, 0, 0, null);
        var seenB = new Observation("b", "faithfulness", List.of(early[1], late[1]), 1000, 0, 0, 0, null);
        var reading = new Made()
                .variant(a)
                .variant(b)
                .metric(FAITHFULNESS, seenA, seenB)
                .read();

        assertThat(reading.arms().get(0).mean()).isCloseTo(0.74, within(1e-9));
        assertThat(reading.arms().get(1).mean()).isCloseTo(0.26, within(1e-9));
        assertThat(reading.comparisons().getFirst().difference()).isCloseTo(0, within(1e-12));
        assertThat(reading.sampleRatio().ok()).isTrue();
    }

    @Test
    void who_answers_is_watched_by_itself() {
        var reading = split(400, 400)
                .metric(
                        CLICKS,
                        Observation.of("factLed", "clicks", flags(100, 390), 400, 0, 10, 0),
                        Observation.of("questionLed", "clicks", flags(90, 300), 400, 0, 0, 100))
                .metric(LENGTH, flags(400, 400), flags(400, 400))
                .read();

        assertThat(reading.coverage().get(0).ok()).isFalse();
        assertThat(reading.coverage().get(0).n()).isEqualTo(800);
        assertThat(reading.coverage().get(1).ok()).isTrue();
    }

    @Test
    void categories_are_counted_but_not_compared() {
        var category = Metric.of("tone", Kind.CATEGORY, Direction.HIGHER, Role.SECONDARY);
        var reading = split(40, 40)
                .metric(category, new Summary(40, 0, 0), new Summary(40, 0, 0))
                .read();

        assertThat(reading.arms().getFirst().n()).isEqualTo(40);
        assertThat(reading.arms().getFirst().mean()).isNull();
        assertThat(reading.comparisons().getFirst().difference()).isNull();
        assertThat(reading.comparisons().getFirst().verdict()).isEqualTo(Call.CANNOT_TELL);
    }

    @Test
    void values_that_prove_the_range_wrong_cost_the_interval_and_not_the_page() {
        var reading = split(5, 5)
                .metric(FAITHFULNESS, numbers(5, 70, 3), numbers(5, 80, 3))
                .read();

        assertThat(reading.arms().getFirst().mean()).isEqualTo(70);
        assertThat(reading.arms().getFirst().interval()).isNull();
    }

    @Test
    void evidence_that_contradicts_itself_is_refused() {
        var a = Variant.of("a", 1, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evidence(List.of(a, a), List.of(), List.of(), Rules.DEFAULT))
                .withMessageContaining("given twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evidence(
                        List.of(a),
                        List.of(CLICKS),
                        List.of(Observation.of("b", "clicks", Summary.EMPTY)),
                        Rules.DEFAULT))
                .withMessageContaining("\"b\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evidence(
                        List.of(a, new Variant("b", List.of(new Variant.Traffic(1, 1), new Variant.Traffic(1, 1)))),
                        List.of(),
                        List.of(),
                        Rules.DEFAULT))
                .withMessageContaining("set for all variants together");
        assertThatIllegalArgumentException().isThrownBy(() -> new Rules(0, 1000, null, 30, 0.8));
    }

    @Test
    void words_are_as_the_contract_has_them() {
        assertThat(Call.values())
                .extracting(Call::toString)
                .containsExactly("better", "worse", "too early", "same", "can't tell");
        assertThat(Verdict.State.TRADE_OFF).hasToString("trade-off");
    }

    @Test
    void numbers_are_written_as_a_person_would() {
        assertThat(Figures.value(FAITHFULNESS, 1)).isEqualTo("1.0");
        assertThat(Figures.value(FAITHFULNESS, 0.8333)).isEqualTo("0.83");
        assertThat(Figures.value(CLICKS, 0.0037)).isEqualTo("0.37 %");
        assertThat(Figures.value(COST, 0.0031)).isEqualTo("$0.0031");
        assertThat(Figures.change(COST, -0.0031)).isEqualTo("−$0.0031");
        assertThat(Figures.change(FAITHFULNESS, 0.97 - 0.83)).isEqualTo("+0.14");
        assertThat(Figures.atLeast(FAITHFULNESS, 0.97 - 0.83)).isEqualTo("+0.14");
        assertThat(Figures.atLeast(FAITHFULNESS, 0.1299)).isEqualTo("+0.12");
        assertThat(Figures.size(CLICKS, 0.01)).isEqualTo("1 point");
        assertThat(Figures.value(Made.LATENCY, 1234.5)).isEqualTo("1 234 ms");
        assertThat(Figures.value(Made.LATENCY, 0)).isEqualTo("0 ms");
        assertThat(Figures.count(1_637_070)).isEqualTo("1 637 070");
    }

    private static double widthOf(Interval interval) {
        return interval.width();
    }
}
