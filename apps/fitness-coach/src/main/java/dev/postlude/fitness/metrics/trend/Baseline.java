package dev.postlude.fitness.metrics.trend;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/// What is usual for a person: mean and standard deviation of the days before.
///
/// @param n how many of those days have a value
public record Baseline(double mean, double deviation, int n) {

    /// How far back it looks.
    public static final int DAYS = 60;

    /// With fewer days, unusual cannot be told from new.
    public static final int FEWEST = 14;

    private static final double NOTHING = 1e-9;

    /// Empty below [#FEWEST] values.
    public static Optional<Baseline> of(double... values) {
        return values.length < FEWEST
                ? Optional.empty()
                : Optional.of(new Baseline(
                        Mean.of(values).getAsDouble(),
                        StandardDeviation.of(values).getAsDouble(),
                        values.length));
    }

    /// How many standard deviations `value` is above the mean; empty when there is no spread to measure by.
    public OptionalDouble z(double value) {
        return deviation < NOTHING ? OptionalDouble.empty() : OptionalDouble.of((value - mean) / deviation);
    }
}
