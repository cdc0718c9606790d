package dev.postlude.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void the_hash_is_what_any_other_sha_256_says() {
        assertThat(Assignment.unit("summary-strategy#1", "run-1")).isEqualTo(0.5790246369473562);
        assertThat(Assignment.unit("summary-strategy#1", "run-2")).isEqualTo(0.6710263108309267);
        assertThat(Assignment.unit("", "")).isEqualTo(0.4304816492364817);
        assertThat(Assignment.unit("é", "☃")).isEqualTo(0.001670720573377693);
    }

    @Test
    void the_border_between_salt_and_unit_counts() {
        assertThat(Assignment.unit("ab", "c")).isNotEqualTo(Assignment.unit("a", "bc"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assignment.unit("a\0b", "c"))
                .withMessageContaining("NUL");
    }

    @Test
    void two_experiments_toss_different_coins() {
        var agreements = 0;
        for (var unit = 0; unit < 10_000; unit++) {
            var first = Assignment.of("first", "run-" + unit, 1, 1).arm();
            var second = Assignment.of("second", "run-" + unit, 1, 1).arm();
            agreements += first == second ? 1 : 0;
        }

        // Five standard deviations of 10 000 fair coins are 250.
        assertThat(agreements).isBetween(4750, 5250);
    }

    @Test
    void ten_thousand_units_split_as_the_weights_say() {
        var weights = new double[] {70, 0, 30};
        var counts = new long[3];
        for (var unit = 0; unit < 10_000; unit++) {
            counts[Assignment.of("split", Integer.toString(unit), weights).arm()]++;
        }

        assertThat(counts[1]).isZero();
        assertThat(counts[0]).isBetween(6770L, 7230L);
        assertThat(SampleRatio.once(weights, counts).ok()).isTrue();
    }

    @Test
    void ranges_include_their_lower_end_and_exclude_their_upper() {
        var weights = new double[] {0.25, 0.25, 0.5};

        assertThat(Assignment.choose(weights, 0)).isEqualTo(0);
        assertThat(Assignment.choose(weights, Math.nextDown(0.25))).isEqualTo(0);
        assertThat(Assignment.choose(weights, 0.25)).isEqualTo(1);
        assertThat(Assignment.choose(weights, 0.5)).isEqualTo(2);
        assertThat(Assignment.choose(weights, Math.nextDown(1.0))).isEqualTo(2);
    }

    @Test
    void a_variant_of_weight_zero_is_never_chosen() {
        var random = new SplittableRandom(42);
        for (var i = 0; i < 20_000; i++) {
            var weights = new double[2 + random.nextInt(5)];
            for (var arm = 0; arm < weights.length; arm++) {
                weights[arm] = random.nextBoolean() ? 0 : random.nextDouble() * Math.pow(10, random.nextInt(-8, 9));
            }
            weights[random.nextInt(weights.length)] = 0.1;
            var u = random.nextInt(10) == 0 ? Math.nextDown(1.0) : random.nextDouble();

            var arm = Assignment.choose(weights, u);

            assertThat(weights[arm]).isPositive();
            assertThat(Assignment.probability(weights, arm)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void the_first_and_last_variant_may_have_weight_zero() {
        assertThat(Assignment.choose(new double[] {0, 1, 0}, 0)).isEqualTo(1);
        assertThat(Assignment.choose(new double[] {0, 1, 0}, Math.nextDown(1.0)))
                .isEqualTo(1);
        assertThat(Assignment.choose(new double[] {0.1, 0.2, 0.3, 0}, Math.nextDown(1.0)))
                .isEqualTo(2);
    }

    @Test
    void the_probability_is_the_share_of_the_weight() {
        assertThat(Assignment.probability(new double[] {1, 3}, 1)).isEqualTo(0.75);
        assertThat(Assignment.of("s", "u", 5).probability()).isEqualTo(1);
        assertThat(Assignment.of("s", "u", 1, 1).unit()).isCloseTo(Assignment.unit("s", "u"), within(0.0));
    }

    @Test
    void weights_that_mean_nothing_are_refused() {
        for (var bad : new double[][] {
            {}, {0, 0}, {1, -1}, {1, Double.NaN}, {1, Double.POSITIVE_INFINITY}, {Double.MAX_VALUE, Double.MAX_VALUE}
        }) {
            assertThatIllegalArgumentException().isThrownBy(() -> Assignment.choose(bad, 0.5));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Assignment.choose(new double[] {1}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Assignment.choose(new double[] {1}, Double.NaN));
    }
}
