package dev.postlude.fitness.metrics;

import dev.postlude.fitness.metrics.sleep.Regularity;
import dev.postlude.fitness.metrics.trend.Baseline;
import dev.postlude.fitness.metrics.trend.Points;
import dev.postlude.fitness.metrics.trend.Points.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/// What is usual for a person, how far a day is from it, and three scores made of that. The weights and bounds are
/// conventions of this app, said in `docs/metrics.md`; nobody has shown that a point more is a day longer.
final class Scores {

    private static final int WEEK = 7;
    private static final int FEWEST_OF_A_WEEK = 5;
    private static final double ENOUGH = 0.6;

    /// World Health Organization 2020: at least this much of moderate activity a week.
    private static final double MINUTES_A_WEEK = 150;

    private final History history;
    private final List<DailyMetric> found = new ArrayList<>();

    private Scores(History history) {
        this.history = history;
    }

    static List<DailyMetric> of(History history, LocalDate from) {
        var scores = new Scores(history);
        var first = history.first().filter(day -> day.isAfter(from)).orElse(from);
        history.last().ifPresent(last -> {
            if (!first.isAfter(last)) {
                first.datesUntil(last.plusDays(1)).forEach(scores::day);
            }
        });
        return scores.found;
    }

    private void day(LocalDate day) {
        var hrv = against(day, Gauge.HRV, Gauge.HRV_USUAL, Gauge.HRV_Z);
        var resting = against(day, Gauge.RESTING_HR, Gauge.RESTING_HR_USUAL, Gauge.RESTING_HR_Z);
        var sleep = history.on(day, Gauge.SLEEP);
        add(
                day,
                Gauge.RECOVERY,
                Points.of(
                        ENOUGH,
                        List.of(
                                new Part(0.4, share(hrv, -2, 1)),
                                new Part(0.3, share(resting, 2, -1)),
                                new Part(0.3, share(sleep, 5, 7.5)))),
                "Heart rate variability and resting heart rate against the 60 days before, and hours of sleep.");
        sleep.ifPresent(hours -> sleep(day, hours));
        activity(day);
    }

    private void sleep(LocalDate day, double hours) {
        var midpoints = history.last(Gauge.SLEEP_MIDPOINT, day, Regularity.NIGHTS);
        var spread = Regularity.of(midpoints);
        spread.ifPresent(minutes -> found.add(new DailyMetric(
                day,
                Gauge.SLEEP_REGULARITY,
                minutes,
                midpoints.length,
                String.format(Locale.ROOT, "Standard deviation of the middle of %d nights.", midpoints.length))));
        add(
                day,
                Gauge.SLEEP_SCORE,
                Points.of(
                        ENOUGH,
                        List.of(
                                new Part(0.4, OptionalDouble.of(Points.linear(hours, 5, 8))),
                                new Part(0.3, share(spread, 90, 30)),
                                new Part(0.3, share(history.on(day, Gauge.SLEEP_EFFICIENCY), 70, 90)))),
                "Hours, regularity and efficiency; not stages, which a watch guesses.");
    }

    private void activity(LocalDate day) {
        var minutes = history.last(Gauge.EXERCISE, day, WEEK);
        var energy = history.last(Gauge.ACTIVE_ENERGY, day, WEEK);
        var moved = minutes.length < FEWEST_OF_A_WEEK
                ? OptionalDouble.empty()
                : OptionalDouble.of(Points.linear(DoubleStream.of(minutes).sum(), 0, MINUTES_A_WEEK));
        var even = energy.length < FEWEST_OF_A_WEEK ? OptionalDouble.empty() : evenness(energy);
        add(
                day,
                Gauge.ACTIVITY,
                Points.of(ENOUGH, List.of(new Part(0.6, moved), new Part(0.4, even))),
                "Exercise minutes of the week against 150, and how even its days were.");
    }

    private static OptionalDouble evenness(double[] values) {
        double mean = DoubleStream.of(values).average().orElseThrow();
        return mean <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.clamp(1 - StandardDeviation.of(values).getAsDouble() / mean, 0, 1));
    }

    /// The day against the 60 days before it, without itself.
    private OptionalDouble against(LocalDate day, Gauge gauge, Gauge usual, Gauge distance) {
        Optional<Baseline> baseline = Baseline.of(history.last(gauge, day.minusDays(1), Baseline.DAYS));
        baseline.ifPresent(known -> found.add(new DailyMetric(
                day,
                usual,
                known.mean(),
                known.n(),
                String.format(Locale.ROOT, "Mean of %d of the 60 days before.", known.n()))));
        var value = history.on(day, gauge);
        if (baseline.isEmpty() || value.isEmpty()) {
            return OptionalDouble.empty();
        }
        var z = baseline.get().z(value.getAsDouble());
        z.ifPresent(found1 -> found.add(new DailyMetric(
                day,
                distance,
                found1,
                baseline.get().n(),
                "Standard deviations above the mean of the 60 days before.")));
        return z;
    }

    private static OptionalDouble share(OptionalDouble value, double none, double full) {
        return value.isEmpty() ? value : OptionalDouble.of(Points.linear(value.getAsDouble(), none, full));
    }

    private void add(LocalDate day, Gauge gauge, OptionalDouble points, String origin) {
        points.ifPresent(known -> found.add(new DailyMetric(day, gauge, known, 1, origin)));
    }
}
