package dev.postlude.stats;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.LogBeta;

/// Intervals for flags and other values in [0, 1] that hold from the first value on, however often one
/// looks.
///
/// For flags this is the mixture of Robbins (1970): the likelihood of what was seen, averaged over all
/// shares with equal weight, against its likelihood under the share p in question. With k the sum of n
/// values
///
///     ln M(p) = ln B(1 + k, 1 + n − k) − k ln p − (n − k) ln(1 − p)
///
/// and the interval holds all p with M(p) < 1/α. Because p^x (1−p)^(1−x) is never above its straight line
/// between x = 0 and x = 1, M stays a fair bet for any values in [0, 1], not only for 0 and 1; for those it
/// is then cautious. It needs neither spread nor order, so "every run passed" still has an honest lower
/// end.
public final class BoundedSequence {

    private static final Interval UNKNOWN = new Interval(0, 1);

    private static final int HALVINGS = 60;

    private BoundedSequence() {}

    /// The interval of the mean of values in [0, 1]; all of [0, 1] without a value. Throws
    /// `IllegalArgumentException` when the mean lies outside.
    public static Interval mean(Summary values, double alpha) {
        if (values.n() == 0) {
            return UNKNOWN;
        }
        var k = sum(values);
        var mixture = logMixture(k, values.n());
        var limit = -Math.log(alpha);
        var low = k == 0 ? 0 : crossing(0, values.mean(), k, values.n(), mixture - limit);
        var high = k == values.n() ? 1 : crossing(1, values.mean(), k, values.n(), mixture - limit);
        return new Interval(low, high);
    }

    /// The interval of B − A: what the intervals of both arms, each at half of `alpha`, leave possible.
    /// Wide, but it needs no spread and no least number of values.
    public static Interval difference(Summary a, Summary b, double alpha) {
        var ofA = mean(a, alpha / 2);
        var ofB = mean(b, alpha / 2);
        return new Interval(ofB.low() - ofA.high(), ofB.high() - ofA.low());
    }

    /// ln E against "all arms have the same mean": the evidence of every arm against the one mean that
    /// suits all of them best. Valid whenever one stops. 0, which is no evidence, with fewer than two arms
    /// that have values.
    public static double logEvidence(List<Summary> arms) {
        var together = Summary.EMPTY;
        var evidence = 0.0;
        for (var arm : arms) {
            if (arm.n() > 0) {
                evidence += logMixture(sum(arm), arm.n());
                together = together.merge(arm);
            }
        }
        if (together.n() == 0) {
            return 0;
        }
        return evidence - logLikelihood(Math.clamp(together.mean(), 0, 1), sum(together), together.n());
    }

    /// The p-value of [#logEvidence]; empty unless two arms have values.
    public static OptionalDouble pValue(List<Summary> arms) {
        var valued = arms.stream().filter(arm -> arm.n() > 0).count();
        return valued < 2 ? OptionalDouble.empty() : OptionalDouble.of(ConfidenceSequence.pValue(logEvidence(arms)));
    }

    private static double sum(Summary values) {
        // A hair outside is rounding of the mean, more is a value out of range.
        if (values.mean() < -1e-9 || values.mean() > 1 + 1e-9) {
            throw new IllegalArgumentException(
                    "These values must lie in 0 to 1, but their mean is %s. Check the declared range of the metric."
                            .formatted(values.mean()));
        }
        return Math.clamp(values.mean(), 0, 1) * values.n();
    }

    private static double logMixture(double k, long n) {
        return LogBeta.value(1 + k, 1 + n - k);
    }

    private static double logLikelihood(double p, double k, double n) {
        // 0·ln 0 is 0 here: a share of 0 explains "none held" perfectly.
        return (k == 0 ? 0 : k * Math.log(p)) + (n - k == 0 ? 0 : (n - k) * Math.log1p(-p));
    }

    /// Where between `outside` (an end of [0, 1]) and `inside` (the mean) the likelihood falls to `level`.
    private static double crossing(double outside, double inside, double k, long n, double level) {
        var ruledOut = outside;
        var possible = inside;
        for (var i = 0; i < HALVINGS; i++) {
            var middle = (ruledOut + possible) / 2;
            if (logLikelihood(middle, k, n) > level) {
                possible = middle;
            } else {
                ruledOut = middle;
            }
        }
        return ruledOut;
    }
}
