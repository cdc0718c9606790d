package dev.postlude.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void values_far_from_zero_keep_their_variance() {
        var values = Summary.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16);

        assertThat(values.variance()).hasValue(30);
        assertThat(values.average()).hasValue(1e9 + 10);
        assertThat(Summary.of(1e9 + 4)
                        .merge(Summary.of(1e9 + 7, 1e9 + 13, 1e9 + 16))
                        .variance())
                .hasValue(30);
    }

    @Test
    void a_summary_can_be_rebuilt_in_any_grouping() {
        var random = new SplittableRandom(7);
        for (var trial = 0; trial < 200; trial++) {
            var whole = Summary.EMPTY;
            var parts = new Summary[] {Summary.EMPTY, Summary.EMPTY, Summary.EMPTY};
            for (var i = 0; i < 100; i++) {
                var value = 1e6 + random.nextGaussian();
                whole = whole.plus(value);
                var part = random.nextInt(3);
                parts[part] = parts[part].plus(value);
            }
            var merged = parts[2].merge(parts[0]).merge(parts[1]);

            assertThat(merged.n()).isEqualTo(whole.n());
            assertThat(merged.mean()).isCloseTo(whole.mean(), within(1e-8));
            assertThat(merged.m2()).isCloseTo(whole.m2(), within(1e-6));
        }
    }

    @Test
    void what_cannot_be_computed_is_absent() {
        assertThat(Summary.EMPTY.average()).isEmpty();
        assertThat(Summary.EMPTY.variance()).isEmpty();
        assertThat(Summary.of(3).average()).hasValue(3);
        assertThat(Summary.of(3).variance()).isEmpty();
        assertThat(Summary.of(3).standardError()).isEmpty();
        assertThat(Summary.standardErrorOfDifference(Summary.of(1, 1), Summary.of(2, 2)))
                .isEmpty();
        assertThat(Summary.EMPTY.merge(Summary.of(1, 2))).isEqualTo(Summary.of(1, 2));
    }

    @Test
    void flags_are_zeros_and_ones() {
        var counted = Summary.ofFlags(2, 5);
        var added = Summary.of(1, 0, 0, 1, 0);

        assertThat(counted.mean()).isCloseTo(added.mean(), within(1e-15));
        assertThat(counted.m2()).isCloseTo(added.m2(), within(1e-15));
        assertThat(Summary.ofFlags(0, 0)).isEqualTo(Summary.EMPTY);
    }

    @Test
    void what_is_no_number_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Summary.of(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Summary.of(Double.NEGATIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Summary(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Summary(1, 0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Summary.ofFlags(3, 2));
    }
}
