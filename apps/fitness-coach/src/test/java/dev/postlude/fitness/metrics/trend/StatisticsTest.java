package dev.postlude.fitness.metrics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    /// Anscombe's first quartet, 1973: r = 0.81642, slope = 0.50009, standard error of the slope 0.11791.
    private static final double[] X = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};

    private static final double[] Y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};

    @Test
    void anscombes_line_has_the_slope_and_interval_it_is_known_for() {
        var slope = Slope.of(X, Y).orElseThrow();

        assertThat(slope.aDay()).isCloseTo(0.50009, within(1e-5));
        // t(9, 0.975) = 2.26216
        assertThat(slope.high() - slope.aDay()).isCloseTo(2.26216 * 0.11791, within(1e-4));
        assertThat(slope.n()).isEqualTo(11);
    }

    @Test
    void anscombe_twice_correlates_as_once_and_the_interval_is_fishers() {
        var x = IntStream.range(0, 22).mapToDouble(i -> X[i % 11]).toArray();
        var y = IntStream.range(0, 22).mapToDouble(i -> Y[i % 11]).toArray();

        var correlation = Correlation.of(x, y).orElseThrow();

        assertThat(correlation.r()).isCloseTo(0.81642, within(1e-5));
        // tanh(atanh(0.81642) ± 1.95996/sqrt(19))
        assertThat(correlation.low()).isCloseTo(0.6020, within(1e-3));
        assertThat(correlation.high()).isCloseTo(0.9210, within(1e-3));
        assertThat(correlation.clear()).isTrue();
        assertThat(correlation.n()).isEqualTo(22);
    }

    @Test
    void too_few_pairs_or_a_row_that_stands_still_say_nothing() {
        assertThat(Correlation.of(X, Y)).as("eleven pairs").isEmpty();
        assertThat(Correlation.of(
                        new double[20], IntStream.range(0, 20).asDoubleStream().toArray()))
                .isEmpty();
    }

    @Test
    void of_what_has_nothing_to_do_with_each_other_few_intervals_leave_zero_out() {
        var random = new SplittableRandom(11);
        int clear = 0;
        for (int round = 0; round < 1000; round++) {
            var one = random.doubles(40).toArray();
            var other = random.doubles(40).toArray();
            clear += Correlation.of(one, other).orElseThrow().clear() ? 1 : 0;
        }
        assertThat(clear).isBetween(25, 80);
    }

    @Test
    void a_perfect_line_correlates_perfectly_and_its_interval_is_a_number() {
        var x = IntStream.range(0, 20).asDoubleStream().toArray();

        var correlation = Correlation.of(x, x).orElseThrow();

        assertThat(correlation.r()).isCloseTo(1, within(1e-9));
        assertThat(correlation.low()).isFinite();
    }

    @Test
    void a_baseline_is_mean_and_sample_deviation_and_needs_a_fortnight() {
        var values = IntStream.rangeClosed(1, 20).asDoubleStream().toArray();

        var baseline = Baseline.of(values).orElseThrow();

        assertThat(baseline.mean()).isEqualTo(10.5);
        assertThat(baseline.deviation()).isCloseTo(5.91608, within(1e-5));
        assertThat(baseline.z(10.5 + 5.91608)).hasValueCloseTo(1.0, within(1e-5));
        assertThat(Baseline.of(new double[13])).isEmpty();
        assertThat(Baseline.of(new double[14]).orElseThrow().z(3))
                .as("no spread")
                .isEmpty();
    }

    @Test
    void points_come_from_what_is_known_if_enough_is() {
        var half = OptionalDouble.of(0.5);
        var none = OptionalDouble.empty();

        assertThat(Points.of(0.5, List.of(part(0.4, half), part(0.3, OptionalDouble.of(1)), part(0.3, none))))
                .hasValueCloseTo(100 * (0.2 + 0.3) / 0.7, within(1e-9));
        assertThat(Points.of(0.5, List.of(part(0.4, half), part(0.6, none)))).isEmpty();
        assertThat(Points.linear(6.5, 5, 8)).isEqualTo(0.5);
        assertThat(Points.linear(90, 90, 30)).as("less is better").isZero();
        assertThat(Points.linear(20, 90, 30)).isEqualTo(1);
    }

    private static Points.Part part(double weight, OptionalDouble share) {
        return new Points.Part(weight, share);
    }
}
