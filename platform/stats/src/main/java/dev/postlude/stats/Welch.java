package dev.postlude.stats;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.TTest;

/// Welch's comparison of two means (1947), for one look at a number of runs fixed beforehand.
///
/// Looking again after more runs breaks it: at a look every ten runs it is wrong in two of five experiments
/// that have no difference at all. The live page uses [ConfidenceSequence].
///
/// @param difference B − A, in the metric's unit
/// @param t the difference in standard errors
/// @param degrees of freedom after Welch and Satterthwaite
/// @param pValue two-sided, in [0, 1]
/// @param interval of the difference, in the metric's unit
/// @param n the number of values in both arms together
public record Welch(double difference, double t, double degrees, double pValue, Interval interval, long n) {

    /// Empty below two values in an arm, and when neither arm has any spread: there is then no variance to
    /// test by.
    public static Optional<Welch> of(Summary a, Summary b, double alpha) {
        var se = Summary.standardErrorOfDifference(a, b);
        if (se.isEmpty()) {
            return Optional.empty();
        }
        var test =
                TTest.withDefaults().test(b.mean(), b.m2() / (b.n() - 1), b.n(), a.mean(), a.m2() / (a.n() - 1), a.n());
        var quantile = TDistribution.of(test.getDegreesOfFreedom()).inverseSurvivalProbability(alpha / 2);
        var difference = b.mean() - a.mean();
        return Optional.of(new Welch(
                difference,
                test.getStatistic(),
                test.getDegreesOfFreedom(),
                test.getPValue(),
                Interval.around(difference, quantile * se.getAsDouble()),
                a.n() + b.n()));
    }
}
