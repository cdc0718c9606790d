package dev.postlude.stats.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.stats.Summary;
import dev.postlude.stats.Welch;
import dev.postlude.stats.reading.Metric.Direction;
import dev.postlude.stats.reading.Metric.Kind;
import dev.postlude.stats.reading.Metric.Role;
import dev.postlude.stats.reading.Verdict.State;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The whole reading, looked at again and again, on variants that are the same and on variants that are
/// not.
class PeekingTest {

    private static final Metric JUDGE =
            Metric.of("judge", Kind.NUMBER, Direction.HIGHER, Role.GOAL).range(0, 1);
    private static final Metric CLICK = Metric.of("click", Kind.FLAG, Direction.HIGHER, Role.GOAL);
    private static final Metric COST = Metric.of("cost", Kind.NUMBER, Direction.LOWER, Role.GOAL);

    private static final int TRIALS = 1000;
    private static final int RUNS_PER_ARM = 1000;
    private static final int LOOK_EVERY = 10;

    @Test
    void variants_that_are_the_same_are_called_different_less_often_than_alpha() {
        var called = 0;
        var calledByWelch = 0;
        for (var trial = 0; trial < TRIALS; trial++) {
            var random = new SplittableRandom(1000 + trial);
            var seen = watch(random, 0);
            called += seen.isCalled() ? 1 : 0;
            calledByWelch += seen.isCalledByWelch() ? 1 : 0;
        }

        // Nominal is 5 %. The test for one look, used at every look, shows what is avoided.
        assertThat(called).isLessThan(TRIALS * 5 / 100);
        assertThat(calledByWelch).isGreaterThan(TRIALS * 25 / 100);
    }

    @Test
    void variants_that_differ_are_told_apart_and_never_the_wrong_way_round() {
        var right = 0;
        for (var trial = 0; trial < 200; trial++) {
            var seen = watch(new SplittableRandom(trial), 0.08);
            right += seen.last().state() == State.WINNER
                            && "b".equals(seen.last().variant())
                    ? 1
                    : 0;
            assertThat(seen.last().variant()).isNotEqualTo("a");
        }

        assertThat(right).isGreaterThan(150);
    }

    private record Watched(boolean isCalled, boolean isCalledByWelch, Verdict last) {}

    /// Three goals of a judge that says 0, 0.5 or 1, of a rare click, and of a skewed cost. `gain` moves
    /// all of them for b.
    private static Watched watch(SplittableRandom random, double gain) {
        var a = new Summary[] {Summary.EMPTY, Summary.EMPTY, Summary.EMPTY};
        var b = new Summary[] {Summary.EMPTY, Summary.EMPTY, Summary.EMPTY};
        var isCalled = false;
        var isCalledByWelch = false;
        Verdict last = null;
        for (var run = 1; run <= RUNS_PER_ARM; run++) {
            draw(a, random, 0);
            draw(b, random, gain);
            if (run % LOOK_EVERY == 0) {
                last = read(a, b, run).verdict();
                isCalled |= last.state() == State.WINNER || last.state() == State.TRADE_OFF;
                isCalledByWelch |= Welch.of(a[0], b[0], 0.05)
                        .filter(w -> w.pValue() < 0.05)
                        .isPresent();
            }
        }
        return new Watched(isCalled, isCalledByWelch, last);
    }

    private static void draw(Summary[] arm, SplittableRandom random, double gain) {
        var judged = random.nextDouble() + gain;
        arm[0] = arm[0].plus(judged > 0.6 ? 1 : judged > 0.25 ? 0.5 : 0);
        arm[1] = arm[1].plus(random.nextDouble() < 0.05 + gain ? 1 : 0);
        arm[2] = arm[2].plus(Math.exp(random.nextGaussian() * 0.5 - 4 * gain));
    }

    private static Reading read(Summary[] a, Summary[] b, long runs) {
        return Reading.of(new Evidence(
                List.of(Variant.of("a", 1, runs), Variant.of("b", 1, runs)),
                List.of(JUDGE, CLICK, COST),
                List.of(
                        Observation.of("a", "judge", a[0]),
                        Observation.of("b", "judge", b[0]),
                        Observation.of("a", "click", a[1]),
                        Observation.of("b", "click", b[1]),
                        Observation.of("a", "cost", a[2]),
                        Observation.of("b", "cost", b[2])),
                Rules.DEFAULT));
    }
}
