package dev.postlude.stats.reading;

import org.jspecify.annotations.Nullable;

/// By what rules an experiment is read, fixed when it starts.
///
/// @param alpha the probability of ever making a false call, in (0, 1)
/// @param plannedRuns at how many values, of both arms together, one expects to decide; tunes the width of
///     the intervals
/// @param horizon after how many assigned units to stop undecided; null to go on for ever
/// @param floor the least number of values an arm needs before anything is said
/// @param power with which probability a difference called detectable would be seen, in (0, 1)
public record Rules(
        double alpha, long plannedRuns, @Nullable Long horizon, int floor, double power) {

    public static final Rules DEFAULT = new Rules(0.05, 1000, null, 30, 0.8);

    /// Below this share of runs past waiting, late values could still turn everything.
    static final double LEAST_MATURITY = 0.5;

    public Rules {
        if (!(alpha > 0 && alpha < 1) || !(power > 0 && power < 1) || plannedRuns < 1 || floor < 2) {
            throw new IllegalArgumentException(
                    ("Rules need alpha and power between 0 and 1, plannedRuns of at least 1 and a floor of at least 2;"
                                    + " were %s, %s, %d and %d.")
                            .formatted(alpha, power, plannedRuns, floor));
        }
    }

    /// The same, but to stop undecided after `units`, which is then also when a decision is expected.
    public Rules until(long units) {
        return new Rules(alpha, units, units, floor, power);
    }
}
