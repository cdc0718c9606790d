package dev.postlude.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Statistics for one look, against figures that were published or computed by another library.
class FixedTest {

    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void welch_reproduces_the_headline_example() {
        var welch = Welch.of(summary(412, 0.83, 0.14), summary(398, 0.97, 0.05), 0.05)
                .orElseThrow();

        assertThat(welch.t()).isCloseTo(19.077354732893564, within(1e-9));
        assertThat(welch.degrees()).isCloseTo(517.3626253723, within(1e-7));
        assertThat(welch.pValue() / 7.838808019867175e-62).isCloseTo(1, within(1e-9));
        assertThat(welch.interval().low()).isCloseTo(0.126, within(5e-4));
        assertThat(welch.interval().high()).isCloseTo(0.154, within(5e-4));
        assertThat(welch.n()).isEqualTo(810);
    }

    @Test
    void welch_is_undefined_without_spread_or_values() {
        assertThat(Welch.of(repeated(0.8), repeated(1.0), 0.05)).isEmpty();
        assertThat(Welch.of(Summary.of(1), Summary.of(1, 2, 3), 0.05)).isEmpty();
        assertThat(Welch.of(Summary.EMPTY, Summary.EMPTY, 0.05)).isEmpty();
        assertThat(Welch.of(repeated(0.8), Summary.of(0.9, 1), 0.05)).isPresent();
    }

    @Test
    void wilson_agrees_with_published_values() {
        assertThat(Proportions.wilson(10, 10, 0.05).low()).isCloseTo(0.7224672001371106, EXACT);
        assertThat(Proportions.wilson(10, 10, 0.05).high()).isEqualTo(1);
        // Newcombe 1998, table I: 81 of 263 and 15 of 148.
        assertThat(Proportions.wilson(81, 263, 0.05).low()).isCloseTo(0.2553, within(5e-5));
        assertThat(Proportions.wilson(81, 263, 0.05).high()).isCloseTo(0.3662, within(5e-5));
        assertThat(Proportions.wilson(15, 148, 0.05).low()).isCloseTo(0.0624, within(5e-5));
        assertThat(Proportions.wilson(15, 148, 0.05).high()).isCloseTo(0.1605, within(5e-5));
        assertThat(Proportions.wilson(0, 0, 0.05)).isEqualTo(new Interval(0, 1));
    }

    @Test
    void no_leak_in_a_thousand_runs_is_not_no_leak() {
        assertThat(Proportions.exact(0, 1000, 0.05).high()).isCloseTo(0.003682083896865672, EXACT);
        assertThat(Proportions.atMost(0, 1000, 0.05)).isCloseTo(0.0029912495450953314, EXACT);
    }

    @Test
    void newcombe_agrees_with_his_example() {
        // Newcombe 1998, table II: 56 of 70 against 48 of 80.
        var interval = Proportions.newcombe(48, 80, 56, 70, 0.05);

        assertThat(interval.low()).isCloseTo(0.0524, within(5e-5));
        assertThat(interval.high()).isCloseTo(0.3339, within(5e-5));
        assertThat(Proportions.newcombe(0, 10, 10, 10, 0.05).high()).isEqualTo(1);
        assertThat(Proportions.newcombe(0, 0, 0, 0, 0.05))
                .isEqualTo(new Interval(-0.7071067811865476, 0.7071067811865476));
    }

    @Test
    void shares_are_tested_exactly_where_the_bell_curve_is_no_guide() {
        assertThat(Proportions.pValue(150, 1000, 120, 1000)).hasValueCloseTo(0.04964038686536878, EXACT);
        assertThat(Proportions.pValue(8, 10, 1, 6)).hasValueCloseTo(0.034965034965034975, EXACT);
        assertThat(Proportions.fisher(3, 20, 12, 20)).isCloseTo(0.007911693673651405, EXACT);
        assertThat(Proportions.pValue(0, 50, 0, 50)).hasValue(1);
        assertThat(Proportions.pValue(50, 50, 50, 50)).hasValue(1);
        assertThat(Proportions.pValue(0, 0, 1, 2)).isEmpty();
    }

    @Test
    void holm_and_benjamini_hochberg_leave_out_what_is_undefined() {
        var pValues = Arrays.asList(0.01, null, 0.04, 0.03);

        assertThat(Multiplicity.holm(pValues)).containsExactly(0.03, null, 0.06, 0.06);
        assertThat(Multiplicity.benjaminiHochberg(pValues)).containsExactly(0.03, null, 0.04, 0.04);
        assertThat(Multiplicity.holm(List.of(0.9, 0.8))).containsExactly(1.0, 1.0);
        assertThat(Multiplicity.holm(List.of())).isEmpty();
        assertThat(Multiplicity.bonferroni(0.05, 4)).isEqualTo(0.0125);
        assertThat(Multiplicity.bonferroni(0.05, 0)).isEqualTo(0.05);
    }

    @Test
    void a_two_point_gain_from_ten_percent_needs_3839_runs_an_arm() {
        assertThat(Power.runsPerArm(0.1 * 0.9, 0.12 * 0.88, 0.02, 0.05, 0.8)).isEqualTo(3839);
        assertThat(Power.detectable(1, 0.05, 0.8)).isCloseTo(2.801585218112969, within(1e-9));
    }

    private static Summary summary(long n, double mean, double deviation) {
        return new Summary(n, mean, deviation * deviation * (n - 1));
    }

    private static Summary repeated(double value) {
        var thirty = new double[30];
        Arrays.fill(thirty, value);
        return Summary.of(thirty);
    }
}
