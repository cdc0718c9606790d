package dev.postlude.fitness.metrics.body;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// A time in which the smoothed weight has stood still.
///
/// @param since its first weigh-in
/// @param days  from there to the last one
/// @param range by how many kilograms the smoothed weight has moved all that time
public record Plateau(LocalDate since, long days, double range) {

    /// Shorter than this, water hides everything.
    public static final int SHORTEST = 14;

    /// By which share of itself the smoothed weight may move and still be called still.
    public static final double STILL = 0.004;

    private static final int FEWEST = 6;

    /// The longest time up to the last weigh-in in which the trend stood still; empty if that is under
    /// [#SHORTEST] days, or has fewer than six weigh-ins.
    public static Optional<Plateau> of(List<WeighIn> trend) {
        if (trend.isEmpty()) {
            return Optional.empty();
        }
        var last = trend.getLast();
        double low = last.kg();
        double high = last.kg();
        int first = trend.size() - 1;
        for (int i = trend.size() - 1; i >= 0; i--) {
            double lower = Math.min(low, trend.get(i).kg());
            double higher = Math.max(high, trend.get(i).kg());
            if (higher - lower > STILL * last.kg()) {
                break;
            }
            low = lower;
            high = higher;
            first = i;
        }
        long days = ChronoUnit.DAYS.between(trend.get(first).day(), last.day());
        return days < SHORTEST || trend.size() - first < FEWEST
                ? Optional.empty()
                : Optional.of(new Plateau(trend.get(first).day(), days, high - low));
    }
}
