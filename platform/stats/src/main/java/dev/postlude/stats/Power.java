package dev.postlude.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// What an experiment can see, before it starts and while it runs.
///
/// `alpha` is the probability of a false call (two-sided), `power` that of seeing a difference that is
/// there; both in (0, 1).
public final class Power {

    private Power() {}

    /// The smallest difference one would probably see with the standard error `se`, for one look:
    /// (z_{1−α/2} + z_power)·se, in the metric's unit.
    public static double detectable(double se, double alpha, double power) {
        return (quantile(alpha / 2) + quantile(1 - power)) * se;
    }

    /// The same for a confidence sequence after `n` values: its half-width at `level` plus z_power·se.
    public static double detectable(ConfidenceSequence sequence, double se, long n, double level, double power) {
        return sequence.halfWidth(se, n, level) + quantile(1 - power) * se;
    }

    /// How many values each arm needs to see `difference`: (z_{1−α/2} + z_power)²·(σ²_A + σ²_B)/δ², rounded
    /// up. For flags σ² = p(1 − p). Throws `IllegalArgumentException` for a difference of 0, which no
    /// number of runs shows.
    public static long runsPerArm(double varianceA, double varianceB, double difference, double alpha, double power) {
        if (difference == 0) {
            throw new IllegalArgumentException(
                    "No number of runs shows a difference of 0. Name the smallest that matters.");
        }
        var z = quantile(alpha / 2) + quantile(1 - power);
        return (long) Math.ceil(z * z * (varianceA + varianceB) / (difference * difference));
    }

    private static double quantile(double upperTail) {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(upperTail);
    }
}
