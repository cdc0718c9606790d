package dev.postlude.fitness.metrics.body;

import dev.postlude.fitness.metrics.trend.Slope;
import java.time.LocalDate;
import java.util.Optional;

/// When a weight may be reached if everything goes on as in the last four weeks, which it never does.
///
/// @param earliest by the faster end of the rate's 95 % interval
/// @param likely   by the rate itself
/// @param latest   by the slower end; empty when that end does not lead there at all, which is said and not hidden
public record TargetDate(LocalDate earliest, LocalDate likely, Optional<LocalDate> latest) {

    /// Further ahead than this no rate of four weeks says anything.
    static final int FURTHEST_DAYS = 730;

    /// A rate of weigh-ins that are older than this leads nowhere any more.
    public static final int FRESH_DAYS = 14;

    /// Nearer than this in kilograms is there: the scales are no better.
    private static final double THERE = 0.1;

    /// Empty when the rate does not lead there within two years.
    public static Optional<TargetDate> of(LocalDate day, double kg, double target, Slope rate) {
        double way = Math.abs(target - kg) <= THERE ? 0 : target - kg;
        boolean down = way < 0;
        double fast = down ? rate.low() : rate.high();
        double slow = down ? rate.high() : rate.low();
        return after(day, way, rate.aDay())
                .map(likely -> new TargetDate(after(day, way, fast).orElse(likely), likely, after(day, way, slow)));
    }

    private static Optional<LocalDate> after(LocalDate day, double way, double aDay) {
        if (way == 0) {
            return Optional.of(day);
        }
        double days = way / aDay;
        return days > 0 && days <= FURTHEST_DAYS ? Optional.of(day.plusDays((long) Math.ceil(days))) : Optional.empty();
    }
}
