package dev.postlude.fitness.metrics.trend;

import java.util.Optional;

/// How fast something changes a day, with its 95 % interval, by least squares. Neighbouring days are alike, so the true
/// interval is somewhat wider.
public record Slope(double aDay, double low, double high, int n) {

    /// Empty for fewer than three points, and where all are on one day.
    public static Optional<Slope> of(double[] days, double[] values) {
        var line = Line.of(days, values);
        return line.reach()
                .map(reach -> new Slope(line.slope(), line.slope() - reach, line.slope() + reach, days.length));
    }
}
