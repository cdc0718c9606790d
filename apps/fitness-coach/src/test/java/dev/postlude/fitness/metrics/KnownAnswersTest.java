package dev.postlude.fitness.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postlude.fitness.metrics.body.Energy;
import dev.postlude.fitness.metrics.body.WeighIn;
import dev.postlude.fitness.metrics.body.WeightTrend;
import dev.postlude.fitness.metrics.load.HeartRange;
import dev.postlude.fitness.metrics.load.Sex;
import dev.postlude.fitness.metrics.load.TrainingLoad;
import dev.postlude.fitness.metrics.load.Trimp;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Answers that were worked out elsewhere, from the papers and not from this code.
class KnownAnswersTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    @Test
    void six_weeks_of_uneven_training_come_to_what_a_spreadsheet_makes_of_them() {
        // 0 40 0 10 50 0 20 60 0 30 70 0 …: two days of work, one of rest.
        var loads = IntStream.range(0, 45)
                .mapToDouble(day -> day % 3 == 2 ? 0 : day * 37 % 11 * 10)
                .toArray();

        var last = TrainingLoad.of(FIRST, loads).getLast();

        assertThat(last.atl()).isCloseTo(26.741636, within(1e-6));
        assertThat(last.ctl()).isCloseTo(26.057541, within(1e-6));
        assertThat(last.tsb()).isCloseTo(-0.684095, within(1e-6));
        assertThat(last.acwr()).hasValueCloseTo(0.857143, within(1e-6));
        assertThat(last.acwrEwma()).hasValueCloseTo(0.970348, within(1e-6));
        assertThat(last.monotony()).hasValueCloseTo(0.875880, within(1e-6));
        assertThat(last.strain()).hasValueCloseTo(157.658478, within(1e-6));
    }

    @Test
    void seven_weigh_ins_with_gaps_have_the_trend_and_the_rate_one_works_out_by_hand() {
        var weighIns =
                List.of(kg(0, 82.0), kg(1, 81.6), kg(3, 82.2), kg(4, 81.5), kg(8, 81.1), kg(9, 81.4), kg(12, 80.7));

        var trend = WeightTrend.smooth(weighIns).getLast();
        var rate = WeightTrend.rate(weighIns).orElseThrow();

        assertThat(trend.kg()).isCloseTo(81.381537, within(1e-6));
        assertThat(rate.aDay()).isCloseTo(-0.096292, within(1e-6));
        // t with five degrees of freedom is 2.570582
        assertThat(rate.low()).isCloseTo(-0.167065, within(1e-6));
        assertThat(rate.high()).isCloseTo(-0.025518, within(1e-6));
        assertThat(Energy.impliedDeficit(rate.aDay())).isCloseTo(741.447368, within(1e-6));
    }

    private static WeighIn kg(int day, double kg) {
        return new WeighIn(FIRST.plusDays(day), kg);
    }

    @Test
    void forty_minutes_at_three_quarters_of_the_reserve_are_banisters_for_either_curve() {
        double share = new HeartRange(48, 187).share(152);

        assertThat(Trimp.banister(40, share, Sex.FEMALE)).isCloseTo(89.789670, within(1e-6));
        assertThat(Trimp.banister(40, share, Sex.MALE)).isCloseTo(80.564337, within(1e-6));
    }
}
