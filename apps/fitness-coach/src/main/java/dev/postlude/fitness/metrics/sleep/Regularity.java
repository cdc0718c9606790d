package dev.postlude.fitness.metrics.sleep;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/// How regular nights are: the standard deviation of their midpoints, in minutes. Less is more regular.
public final class Regularity {

    /// The nights it looks at.
    public static final int NIGHTS = 14;

    /// With fewer, one odd night would be all one sees.
    public static final int FEWEST = 5;

    private Regularity() {}

    /// @param midpoints as [Night#midpoint]: counted from noon, so that midnight is nowhere near the seam
    public static OptionalDouble of(double... midpoints) {
        return midpoints.length < FEWEST
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        StandardDeviation.of(DoubleStream.of(midpoints).toArray())
                                .getAsDouble());
    }
}
