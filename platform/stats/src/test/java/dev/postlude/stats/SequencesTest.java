package dev.postlude.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Statistics for any number of looks.
class SequencesTest {

    private static final double TWO_SIDED_Z = 1.959963984540054;

    @Test
    void the_width_relative_to_a_single_look_is_as_published() {
        var sequence = new ConfidenceSequence(0.05, 5000);

        assertThat(sequence.halfWidth(1, 100, 0.05) / TWO_SIDED_Z).isCloseTo(3.42, within(0.005));
        assertThat(sequence.halfWidth(1, 500, 0.05) / TWO_SIDED_Z).isCloseTo(1.97, within(0.005));
        assertThat(sequence.halfWidth(1, 1000, 0.05) / TWO_SIDED_Z).isCloseTo(1.72, within(0.005));
        assertThat(sequence.halfWidth(1, 5000, 0.05) / TWO_SIDED_Z).isCloseTo(1.55, within(0.005));
        assertThat(sequence.halfWidth(1, 20_000, 0.05) / TWO_SIDED_Z).isCloseTo(1.60, within(0.005));
        assertThat(sequence.halfWidth(1, 100_000, 0.05) / TWO_SIDED_Z).isCloseTo(1.70, within(0.005));
    }

    @Test
    void interval_and_p_value_decide_alike() {
        var sequence = new ConfidenceSequence(0.05, 1000);
        var random = new SplittableRandom(3);
        for (var trial = 0; trial < 2000; trial++) {
            var difference = random.nextGaussian() * 0.3;
            var n = 60 + random.nextInt(2000);
            var se = 0.01 + random.nextDouble() * 0.1;
            var level = 0.001 + random.nextDouble() * 0.2;

            var isOutside = Math.abs(difference) > sequence.halfWidth(se, n, level);
            var p = ConfidenceSequence.pValue(sequence.logEvidence(difference, se, n));

            assertThat(p < level).isEqualTo(isOutside);
        }
    }

    @Test
    void without_spread_there_is_no_sequence() {
        var sequence = new ConfidenceSequence(0.05, 1000);
        var same = Summary.of(1, 1, 1);

        assertThat(sequence.mean(same)).isEmpty();
        assertThat(sequence.difference(same, Summary.of(2, 2, 2))).isEmpty();
        assertThat(sequence.pValue(same, same)).isEmpty();
        assertThat(sequence.difference(Summary.EMPTY, same)).isEmpty();
        assertThat(sequence.difference(same, Summary.of(1, 2, 3))).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfidenceSequence(0, 1000));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfidenceSequence(0.05, 0));
    }

    @Test
    void the_interval_of_a_share_agrees_with_an_independent_computation() {
        assertThat(BoundedSequence.mean(Summary.ofFlags(10, 10), 0.05).low())
                .isCloseTo(0.5831197243434639, within(1e-10));
        assertThat(BoundedSequence.mean(Summary.ofFlags(10, 10), 0.05).high()).isEqualTo(1);
        assertThat(BoundedSequence.mean(Summary.ofFlags(0, 1000), 0.05).high())
                .isCloseTo(0.009855599157285205, within(1e-10));
        assertThat(BoundedSequence.mean(Summary.ofFlags(30, 100), 0.05).low())
                .isCloseTo(0.1694464780442956, within(1e-10));
        assertThat(BoundedSequence.mean(Summary.ofFlags(30, 100), 0.05).high())
                .isCloseTo(0.4572459875967559, within(1e-10));
        assertThat(BoundedSequence.mean(new Summary(20, 0.625, 1), 0.05).high())
                .isCloseTo(0.8813692181698424, within(1e-10));
        assertThat(BoundedSequence.mean(Summary.EMPTY, 0.05)).isEqualTo(new Interval(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> BoundedSequence.mean(Summary.of(3, 4), 0.05));
    }

    @Test
    void shares_that_never_overlap_differ_though_neither_has_spread() {
        var none = Summary.ofFlags(0, 100);
        var all = Summary.ofFlags(100, 100);

        assertThat(BoundedSequence.difference(none, all, 0.05).low()).isGreaterThan(0.8);
        assertThat(BoundedSequence.pValue(List.of(none, all)).orElseThrow()).isLessThan(1e-20);
        assertThat(BoundedSequence.pValue(List.of(all, all)).orElseThrow()).isEqualTo(1);
        assertThat(BoundedSequence.pValue(List.of(all, Summary.EMPTY))).isEmpty();
    }

    @Test
    void the_empirical_bernstein_sequence_agrees_with_an_independent_computation() {
        var agreeing = new double[20];
        Arrays.fill(agreeing, 0.9);

        assertThat(EmpiricalBernstein.mean(agreeing, 0.05).low()).isCloseTo(0.5154671329632508, within(1e-12));
        assertThat(EmpiricalBernstein.mean(agreeing, 0.05).high()).isEqualTo(1);
        assertThat(EmpiricalBernstein.mean(new double[] {.8, .9, .7, 1, .85}, 0.05))
                .isEqualTo(new Interval(0, 1));
        assertThat(EmpiricalBernstein.mean(new double[0], 0.05)).isEqualTo(new Interval(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> EmpiricalBernstein.mean(new double[] {1.1}, 0.05));
    }

    @Test
    void bounded_intervals_hold_at_every_look_from_the_first_value_on() {
        var random = new SplittableRandom(5);
        var flagsMissed = 0;
        var scoresMissed = 0;
        var orderedMissed = 0;
        for (var trial = 0; trial < 400; trial++) {
            var flags = Summary.EMPTY;
            var scores = Summary.EMPTY;
            var ordered = new double[150];
            var missed = new boolean[3];
            for (var n = 0; n < ordered.length; n++) {
                flags = flags.plus(random.nextDouble() < 0.1 ? 1 : 0);
                ordered[n] = judged(random);
                scores = scores.plus(ordered[n]);
                missed[0] |= !BoundedSequence.mean(flags, 0.05).contains(0.1);
                missed[1] |= !BoundedSequence.mean(scores, 0.05).contains(0.75);
                missed[2] |= !EmpiricalBernstein.mean(Arrays.copyOf(ordered, n + 1), 0.05)
                        .contains(0.75);
            }
            flagsMissed += missed[0] ? 1 : 0;
            scoresMissed += missed[1] ? 1 : 0;
            orderedMissed += missed[2] ? 1 : 0;
        }

        assertThat(flagsMissed).isLessThanOrEqualTo(20);
        assertThat(scoresMissed).isLessThanOrEqualTo(20);
        assertThat(orderedMissed).isLessThanOrEqualTo(20);
    }

    @Test
    void what_was_once_ruled_out_stays_so() {
        var running = new Running(0.2, new Interval(-1, 2))
                .and(0.04, new Interval(0, 3))
                .and(0.5, new Interval(-2, 1));

        assertThat(running).isEqualTo(new Running(0.04, new Interval(0, 1)));
        assertThat(running.and(1, new Interval(7, 8)).interval()).isEqualTo(new Interval(0, 1));
    }

    /// A judge that says 0.5 or 1, each half of the time: a mean of 0.75.
    private static double judged(SplittableRandom random) {
        return random.nextBoolean() ? 1 : 0.5;
    }
}
