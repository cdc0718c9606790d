package dev.postlude.fitness.metrics.body;

import dev.postlude.fitness.metrics.trend.Slope;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is left of the weight when the water of the day is taken out.
public final class WeightTrend {

    /// Walker 1991, "The Hacker's Diet": each day counts for a tenth.
    private static final double ALPHA = 0.1;

    /// Over how many days the rate is measured.
    public static final int RATE_DAYS = 28;

    /// Fewer weigh-ins say nothing about a rate.
    public static final int FEWEST = 6;

    private WeightTrend() {}

    /// The smoothed weight on each day of a weigh-in, oldest first. A gap of days moves the trend as far as so many
    /// days at the new weight would have.
    public static List<WeighIn> smooth(List<WeighIn> weighIns) {
        var trend = new ArrayList<WeighIn>(weighIns.size());
        for (var now : weighIns) {
            if (trend.isEmpty()) {
                trend.add(now);
                continue;
            }
            var before = trend.getLast();
            long days = ChronoUnit.DAYS.between(before.day(), now.day());
            double moved = 1 - Math.pow(1 - ALPHA, Math.max(1, days));
            trend.add(new WeighIn(now.day(), before.kg() + moved * (now.kg() - before.kg())));
        }
        return trend;
    }

    /// The change in kilograms a day over the last [#RATE_DAYS] days up to the last weigh-in, from what the scales
    /// said and not from the smoothed line, which would look surer than it is.
    public static Optional<Slope> rate(List<WeighIn> weighIns) {
        if (weighIns.isEmpty()) {
            return Optional.empty();
        }
        var last = weighIns.getLast().day();
        var recent = weighIns.stream()
                .filter(weighIn -> weighIn.day().isAfter(last.minusDays(RATE_DAYS)))
                .toList();
        if (recent.size() < FEWEST) {
            return Optional.empty();
        }
        return Slope.of(
                recent.stream()
                        .mapToDouble(weighIn -> ChronoUnit.DAYS.between(last, weighIn.day()))
                        .toArray(),
                recent.stream().mapToDouble(WeighIn::kg).toArray());
    }
}
