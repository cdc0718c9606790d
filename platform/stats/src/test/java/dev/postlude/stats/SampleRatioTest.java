package dev.postlude.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postlude.stats.SampleRatio.Epoch;
import dev.postlude.stats.SampleRatio.Status;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SampleRatioTest {

    private static final double[] EVEN = {1, 1};

    @Test
    void a_third_of_a_percent_is_a_mismatch_among_a_million_and_a_half() {
        var found = SampleRatio.once(EVEN, new long[] {821_588, 815_482});

        // χ² 22.774 with one degree of freedom.
        assertThat(found.pValue()).isCloseTo(1.8217928726191858e-6, within(1e-15));
        assertThat(found.status()).isEqualTo(Status.SKEWED);
        assertThat(found.n()).isEqualTo(1_637_070);
    }

    @Test
    void few_units_are_tested_exactly() {
        assertThat(SampleRatio.once(EVEN, new long[] {9, 1}).pValue()).isCloseTo(0.021484375, within(1e-12));
        assertThat(SampleRatio.once(new double[] {3, 2}, new long[] {2, 10}).pValue())
                .isCloseTo(0.004986966015999999, within(1e-12));
        assertThat(SampleRatio.once(new double[] {1, 1, 1}, new long[] {3, 3, 3})
                        .ok())
                .isTrue();
        assertThat(SampleRatio.once(new double[] {98, 1, 1}, new long[] {50, 50, 0})
                        .ok())
                .isFalse();
    }

    @Test
    void a_unit_in_a_variant_that_is_off_is_impossible() {
        var found = SampleRatio.once(new double[] {1, 1, 0}, new long[] {500, 500, 1});

        assertThat(found.pValue()).isZero();
        assertThat(found.status()).isEqualTo(Status.IMPOSSIBLE);
        assertThat(SampleRatio.live(List.of(new Epoch(new double[] {1, 0}, new long[] {5, 1})))
                        .status())
                .isEqualTo(Status.IMPOSSIBLE);
    }

    @Test
    void nothing_to_check_is_no_alarm() {
        assertThat(SampleRatio.once(EVEN, new long[] {0, 0}).status()).isEqualTo(Status.TOO_LITTLE);
        assertThat(SampleRatio.once(new double[] {1, 0}, new long[] {9, 0}).status())
                .isEqualTo(Status.TOO_LITTLE);
        assertThat(SampleRatio.live(List.of()).pValue()).isEqualTo(1);
        assertThat(SampleRatio.live(List.of()).ok()).isTrue();
    }

    @Test
    void a_variant_that_is_off_costs_no_degree_of_freedom() {
        assertThat(SampleRatio.once(new double[] {1, 0, 1}, new long[] {821_588, 0, 815_482})
                        .pValue())
                .isCloseTo(1.8217928726191858e-6, within(1e-15));
    }

    @Test
    void the_bayes_factor_agrees_with_an_independent_computation() {
        assertThat(SampleRatio.logBayesFactor(new Epoch(EVEN, new long[] {821_588, 815_482})))
                .isCloseTo(6.532367670619091, within(1e-6));
        assertThat(SampleRatio.logBayesFactor(new Epoch(EVEN, new long[] {460, 540})))
                .isCloseTo(1.7130937742650674, within(1e-9));
        assertThat(SampleRatio.logBayesFactor(new Epoch(new double[] {2, 3, 5}, new long[] {20, 30, 50})))
                .isCloseTo(-0.697035658868726, within(1e-9));
    }

    @Test
    void changed_weights_are_no_mismatch_when_each_time_is_held_to_its_own() {
        var before = new Epoch(new double[] {1, 1}, new long[] {500, 500});
        var after = new Epoch(new double[] {9, 1}, new long[] {900, 100});

        assertThat(SampleRatio.live(List.of(before, after)).ok()).isTrue();
        assertThat(SampleRatio.once(EVEN, new long[] {1400, 600}).ok()).isFalse();
    }

    @Test
    void looking_after_every_unit_raises_no_false_alarm() {
        var random = new SplittableRandom(11);
        var alarms = 0;
        for (var trial = 0; trial < 500; trial++) {
            var counts = new long[2];
            var least = 1.0;
            for (var unit = 0; unit < 1000; unit++) {
                counts[random.nextInt(2)]++;
                least = Math.min(
                        least,
                        SampleRatio.live(List.of(new Epoch(EVEN, counts))).pValue());
            }
            alarms += least < 0.05 ? 1 : 0;
        }

        assertThat(alarms).isLessThanOrEqualTo(25);
    }
}
