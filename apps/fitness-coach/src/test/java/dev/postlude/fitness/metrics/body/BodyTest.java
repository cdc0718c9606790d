package dev.postlude.fitness.metrics.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postlude.fitness.metrics.trend.Slope;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BodyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static List<WeighIn> daily(int days, IntToDoubleFunction kg) {
        return IntStream.range(0, days)
                .mapToObj(day -> new WeighIn(FIRST.plusDays(day), kg.applyAsDouble(day)))
                .toList();
    }

    @Test
    void the_trend_moves_by_a_tenth_of_the_difference_a_day() {
        var trend = WeightTrend.smooth(daily(3, day -> day == 0 ? 80 : 81));

        assertThat(trend).extracting(WeighIn::kg).containsExactly(80.0, 80.1, 80.19);
    }

    @Test
    void a_gap_moves_the_trend_as_far_as_the_days_in_it_would_have() {
        var weighIns = List.of(new WeighIn(FIRST, 80), new WeighIn(FIRST.plusDays(3), 81));

        assertThat(WeightTrend.smooth(weighIns).getLast().kg()).isCloseTo(81 - 0.9 * 0.9 * 0.9, within(1e-9));
    }

    @Test
    void a_hundred_grams_a_day_less_is_measured_as_that_and_implies_770_kcal() {
        var rate = WeightTrend.rate(daily(60, day -> 90 - 0.1 * day)).orElseThrow();

        assertThat(rate.aDay()).isCloseTo(-0.1, within(1e-9));
        assertThat(rate.n()).isEqualTo(WeightTrend.RATE_DAYS);
        assertThat(Energy.impliedDeficit(rate.aDay())).isCloseTo(770, within(1e-6));
        assertThat(Energy.shareAWeek(rate.aDay(), 70)).isCloseTo(-0.01, within(1e-9));
    }

    @Test
    void a_rate_needs_six_weigh_ins() {
        assertThat(WeightTrend.rate(daily(5, day -> 80))).isEmpty();
        assertThat(WeightTrend.rate(List.of())).isEmpty();
    }

    @Test
    void the_rates_interval_holds_the_true_rate_in_about_95_of_100_noisy_months() {
        var random = new SplittableRandom(3);
        int held = 0;
        for (int round = 0; round < 500; round++) {
            var rate = WeightTrend.rate(daily(28, day -> 80 - 0.05 * day + gauss(random) * 0.5))
                    .orElseThrow();
            held += rate.low() <= -0.05 && -0.05 <= rate.high() ? 1 : 0;
        }
        assertThat(held).isBetween(455, 495);
    }

    private static double gauss(SplittableRandom random) {
        return IntStream.range(0, 12).mapToDouble(i -> random.nextDouble()).sum() - 6;
    }

    @Test
    void a_weight_that_stands_still_for_two_weeks_is_a_plateau_and_its_beginning_is_found() {
        var weighIns = daily(60, day -> day < 30 ? 84 - 0.1 * day : 81);

        var plateau = Plateau.of(WeightTrend.smooth(weighIns)).orElseThrow();

        assertThat(plateau.since()).isBetween(FIRST.plusDays(28), FIRST.plusDays(42));
        assertThat(plateau.days()).isGreaterThanOrEqualTo(14);
        assertThat(plateau.range()).isLessThanOrEqualTo(Plateau.STILL * 81);
    }

    @Test
    void a_steady_loss_of_half_a_percent_a_week_is_no_plateau() {
        assertThat(Plateau.of(WeightTrend.smooth(daily(60, day -> 80 * (1 - 0.005 * day / 7)))))
                .isEmpty();
    }

    @Test
    void thirteen_days_are_no_plateau_and_fourteen_are() {
        assertThat(Plateau.of(daily(14, day -> 80)))
                .as("13 days from first to last")
                .isEmpty();
        assertThat(Plateau.of(daily(15, day -> 80))).isPresent();
        assertThat(Plateau.of(List.of(new WeighIn(FIRST, 80), new WeighIn(FIRST.plusDays(20), 80))))
                .as("two weigh-ins")
                .isEmpty();
        assertThat(Plateau.of(List.of())).isEmpty();
    }

    @Test
    void a_target_is_reached_at_the_rate_with_a_band_from_its_interval() {
        var target = TargetDate.of(FIRST, 85, 80, new Slope(-0.05, -0.0625, -0.04, 28))
                .orElseThrow();

        assertThat(target.likely()).isEqualTo(FIRST.plusDays(100));
        assertThat(target.earliest()).isEqualTo(FIRST.plusDays(80));
        assertThat(target.latest()).contains(FIRST.plusDays(125));
    }

    @Test
    void a_rate_whose_slow_end_leads_nowhere_has_no_latest_day() {
        var target =
                TargetDate.of(FIRST, 85, 80, new Slope(-0.05, -0.12, 0.02, 28)).orElseThrow();

        assertThat(target.latest()).isEmpty();
    }

    @Test
    void a_rate_that_leads_the_other_way_or_takes_years_has_no_date() {
        assertThat(TargetDate.of(FIRST, 85, 80, new Slope(0.05, 0.01, 0.1, 28))).isEmpty();
        assertThat(TargetDate.of(FIRST, 85, 80, new Slope(-0.005, -0.01, 0, 28)))
                .isEmpty();
    }
}
