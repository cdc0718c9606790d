package dev.postlude.stats;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/// Shares of flags that held, for one look at a number of runs fixed beforehand.
///
/// Looking again after more runs breaks these; the live page uses [BoundedSequence] and
/// [ConfidenceSequence]. Shares are in [0, 1]; `alpha` is the probability of being wrong, in (0, 1).
public final class Proportions {

    private static final Interval UNKNOWN = new Interval(0, 1);

    private Proportions() {}

    /// Wilson's score interval (1927): centre (p̂ + z²/2n)/(1 + z²/n), half-width z/(1 + z²/n)·√(p̂q̂/n +
    /// z²/4n²). All of [0, 1] when `n` is 0.
    public static Interval wilson(long held, long n, double alpha) {
        return interval(BinomialConfidenceInterval.WILSON_SCORE, held, n, alpha);
    }

    /// Clopper and Pearson's exact interval (1934), never too narrow. All of [0, 1] when `n` is 0.
    public static Interval exact(long held, long n, double alpha) {
        return interval(BinomialConfidenceInterval.CLOPPER_PEARSON, held, n, alpha);
    }

    /// The largest share that `held` of `n` leave possible, one-sided: no leak in 1 000 runs means at most
    /// 0.3 %.
    public static double atMost(long held, long n, double alpha) {
        return exact(held, n, 2 * alpha).high();
    }

    /// Newcombe's interval (1998, method 10) of the difference B − A, built from both Wilson intervals. It
    /// stays inside [−1, 1] and works where a share is 0 or 1.
    public static Interval newcombe(long heldA, long nA, long heldB, long nB, double alpha) {
        var a = wilson(heldA, nA, alpha);
        var b = wilson(heldB, nB, alpha);
        var pA = nA == 0 ? 0.5 : (double) heldA / nA;
        var pB = nB == 0 ? 0.5 : (double) heldB / nB;
        var difference = pB - pA;
        return new Interval(
                difference - Math.hypot(pB - b.low(), a.high() - pA),
                difference + Math.hypot(b.high() - pB, pA - a.low()));
    }

    /// The two-sided p-value of "both shares are the same": the z-test with pooled variance, or Fisher's
    /// exact test where a cell is expected to hold fewer than 5. Empty when an arm has no runs.
    public static OptionalDouble pValue(long heldA, long nA, long heldB, long nB) {
        if (nA == 0 || nB == 0) {
            return OptionalDouble.empty();
        }
        var pooled = (double) (heldA + heldB) / (nA + nB);
        var smallestCell = Math.min(nA, nB) * Math.min(pooled, 1 - pooled);
        if (smallestCell < 5) {
            return OptionalDouble.of(fisher(heldA, nA, heldB, nB));
        }
        var se = Math.sqrt(pooled * (1 - pooled) * (1.0 / nA + 1.0 / nB));
        var z = Math.abs((double) heldB / nB - (double) heldA / nA) / se;
        return OptionalDouble.of(2 * NormalDistribution.of(0, 1).survivalProbability(z));
    }

    /// Fisher's exact test (1935), two-sided; 1 when every flag held or none did.
    public static double fisher(long heldA, long nA, long heldB, long nB) {
        var table = new int[][] {
            {Math.toIntExact(heldA), Math.toIntExact(nA - heldA)},
            {Math.toIntExact(heldB), Math.toIntExact(nB - heldB)}
        };
        if (heldA + heldB == 0 || heldA + heldB == nA + nB) {
            return 1;
        }
        return FisherExactTest.withDefaults()
                .with(AlternativeHypothesis.TWO_SIDED)
                .test(table)
                .getPValue();
    }

    private static Interval interval(BinomialConfidenceInterval method, long held, long n, double alpha) {
        if (n == 0) {
            return UNKNOWN;
        }
        var found = method.fromErrorRate(Math.toIntExact(n), Math.toIntExact(held), alpha);
        return new Interval(found.getLowerBound(), found.getUpperBound()).cutTo(UNKNOWN);
    }
}
