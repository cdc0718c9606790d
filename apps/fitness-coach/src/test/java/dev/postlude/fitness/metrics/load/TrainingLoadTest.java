package dev.postlude.fitness.metrics.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrainingLoadTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static double[] alike(int days, double load) {
        var loads = new double[days];
        Arrays.fill(loads, load);
        return loads;
    }

    @Test
    void one_session_counts_for_a_quarter_of_the_acute_load_and_fades() {
        var days = TrainingLoad.of(MONDAY, new double[] {100, 0, 0});

        // alpha is 2/8 for 7 days and 2/43 for 42
        assertThat(days.get(0).atl()).isCloseTo(25, within(1e-9));
        assertThat(days.get(0).ctl()).isCloseTo(200.0 / 43, within(1e-9));
        assertThat(days.get(0).tsb()).isCloseTo(200.0 / 43 - 25, within(1e-9));
        assertThat(days.get(2).atl()).isCloseTo(25 * 0.75 * 0.75, within(1e-9));
        assertThat(days.get(2).ctl()).isCloseTo(200.0 / 43 * (41.0 / 43) * (41.0 / 43), within(1e-9));
    }

    @Test
    void the_same_every_day_ends_at_that_load_with_a_ratio_of_one() {
        var last = TrainingLoad.of(MONDAY, alike(400, 60)).getLast();

        assertThat(last.atl()).isCloseTo(60, within(1e-6));
        assertThat(last.ctl()).isCloseTo(60, within(1e-6));
        assertThat(last.tsb()).isCloseTo(0, within(1e-6));
        assertThat(last.acwr()).hasValueCloseTo(1.0, within(1e-9));
        assertThat(last.acwrEwma()).hasValueCloseTo(1.0, within(1e-6));
        assertThat(last.monotony()).as("no spread, no monotony").isEmpty();
    }

    @Test
    void a_doubled_week_after_three_alike_has_a_ratio_of_eight_fifths() {
        var loads = alike(28, 50);
        Arrays.fill(loads, 21, 28, 100);

        var last = TrainingLoad.of(MONDAY, loads).getLast();

        assertThat(last.acwr()).hasValueCloseTo(100 / 62.5, within(1e-9));
    }

    @Test
    void a_ratio_needs_four_weeks_and_some_training() {
        var early = TrainingLoad.of(MONDAY, alike(28, 50));
        assertThat(early.get(26).acwr()).isEmpty();
        assertThat(early.get(27).acwr()).isPresent();
        assertThat(TrainingLoad.of(MONDAY, alike(40, 0)).getLast().acwr()).isEmpty();
    }

    @Test
    void fosters_week_has_the_monotony_and_strain_one_computes_by_hand() {
        var last =
                TrainingLoad.of(MONDAY, new double[] {40, 0, 60, 0, 40, 80, 0}).getLast();

        // mean 220/7, sample deviation 32.3669 (sum 220)
        assertThat(last.monotony()).hasValueCloseTo(0.9710, within(1e-3));
        assertThat(last.strain()).hasValueCloseTo(220 * 0.9710, within(0.3));
    }

    @Test
    void a_gap_filled_with_zeros_is_not_the_same_as_a_gap_left_out() {
        var gap = TrainingLoad.of(MONDAY, new double[] {80, 0, 0, 0, 80}).getLast();
        var none = TrainingLoad.of(MONDAY, new double[] {80, 80}).getLast();

        assertThat(gap.atl()).isLessThan(none.atl());
    }

    @Test
    void whatever_one_does_the_means_stay_between_nothing_and_the_hardest_day_and_days_have_no_gap() {
        var random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            var loads = random.doubles(1 + random.nextInt(200), 0, 300).toArray();
            var days = TrainingLoad.of(MONDAY, loads);

            double hardest = Arrays.stream(loads).max().orElseThrow();
            assertThat(days).hasSize(loads.length).allSatisfy(day -> {
                assertThat(day.atl()).isBetween(0.0, hardest);
                assertThat(day.ctl()).isBetween(0.0, hardest);
                assertThat(day.tsb()).isCloseTo(day.ctl() - day.atl(), within(1e-9));
            });
            assertThat(days.getLast().date()).isEqualTo(MONDAY.plusDays(loads.length - 1));
        }
    }
}
