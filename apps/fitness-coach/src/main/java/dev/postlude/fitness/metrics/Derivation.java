package dev.postlude.fitness.metrics;

import dev.postlude.fitness.metrics.body.Energy;
import dev.postlude.fitness.metrics.body.Plateau;
import dev.postlude.fitness.metrics.body.WeighIn;
import dev.postlude.fitness.metrics.body.WeightTrend;
import dev.postlude.fitness.metrics.load.LoadDay;
import dev.postlude.fitness.metrics.load.TrainingLoad;
import dev.postlude.fitness.metrics.trend.Slope;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/// What follows from the measured metrics of all days. Pure: the same history gives the same rows.
final class Derivation {

    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;

    /// With fewer days than these a week has no mean.
    private static final int FEWEST_OF_A_WEEK = 4;

    private static final double PERCENT = 100;

    private final History history;
    private final LocalDate from;
    private final List<DailyMetric> found = new ArrayList<>();

    private Derivation(History history, LocalDate from) {
        this.history = history;
        this.from = from;
    }

    /// The derived metrics of `from` and all days after it.
    static List<DailyMetric> of(History measured, LocalDate from) {
        var derivation = new Derivation(measured, from);
        var first = measured.first();
        var last = measured.last();
        if (first.isPresent() && last.isPresent()) {
            derivation.load(last.get());
            derivation.weeks(first.get(), last.get());
            derivation.body();
            Scores.of(measured, from).forEach(derivation.found::add);
        }
        return derivation.found;
    }

    private void add(LocalDate day, Gauge gauge, double value, int n, String origin) {
        if (!day.isBefore(from)) {
            found.add(new DailyMetric(day, gauge, value, n, origin));
        }
    }

    private void add(LocalDate day, Gauge gauge, OptionalDouble value, int n, String origin) {
        value.ifPresent(known -> add(day, gauge, known, n, origin));
    }

    private void load(LocalDate last) {
        var loads = history.of(Gauge.LOAD);
        if (loads.isEmpty()) {
            return;
        }
        var first = loads.firstKey();
        var daily = first.datesUntil(last.plusDays(1))
                .mapToDouble(day -> loads.getOrDefault(day, 0.0))
                .toArray();
        var days = TrainingLoad.of(first, daily);
        for (int i = 0; i < days.size(); i++) {
            load(days.get(i), i + 1);
        }
    }

    private void load(LoadDay day, int n) {
        add(day.date(), Gauge.ATL, day.atl(), n, "Weighted mean of the daily load, 7 days.");
        add(
                day.date(),
                Gauge.CTL,
                day.ctl(),
                n,
                "Weighted mean of the daily load, 42 days."
                        + (n < 42
                                ? String.format(Locale.ROOT, " It is still settling: training began %d days ago.", n)
                                : ""));
        add(day.date(), Gauge.TSB, day.tsb(), n, "Chronic less acute load.");
        add(
                day.date(),
                Gauge.ACWR,
                day.acwr(),
                FOUR_WEEKS,
                "Mean load of 7 days over that of 28. Contested; see /about.");
        add(day.date(), Gauge.ACWR_EWMA, day.acwrEwma(), FOUR_WEEKS, "The same with weighted means. Contested.");
        add(day.date(), Gauge.MONOTONY, day.monotony(), WEEK, "Mean over standard deviation of 7 daily loads.");
        add(day.date(), Gauge.STRAIN, day.strain(), WEEK, "Load of 7 days times monotony.");
    }

    private void weeks(LocalDate first, LocalDate last) {
        first.datesUntil(last.plusDays(1)).filter(day -> !day.isBefore(from)).forEach(day -> {
            mean(day, Gauge.STEPS, Gauge.STEPS_WEEK);
            mean(day, Gauge.SLEEP, Gauge.SLEEP_WEEK);
            if (history.of(Gauge.TRAINING).isEmpty()) {
                return;
            }
            var week = history.last(Gauge.TRAINING, day, WEEK);
            add(day, Gauge.TRAINING_WEEK, DoubleStream.of(week).sum(), week.length, "Minutes of 7 days.");
            int known = (int) Math.min(FOUR_WEEKS, first.until(day.plusDays(1), ChronoUnit.DAYS));
            if (known >= WEEK) {
                double sum =
                        Arrays.stream(history.last(Gauge.TRAINING, day, known)).sum();
                add(
                        day,
                        Gauge.TRAINING_USUAL,
                        sum * WEEK / known,
                        known,
                        String.format(Locale.ROOT, "Minutes of %d days, as a week.", known));
            }
        });
    }

    private void mean(LocalDate day, Gauge daily, Gauge weekly) {
        var values = history.last(daily, day, WEEK);
        if (values.length >= FEWEST_OF_A_WEEK) {
            add(
                    day,
                    weekly,
                    Arrays.stream(values).average().orElseThrow(),
                    values.length,
                    String.format(Locale.ROOT, "Mean of %d of 7 days.", values.length));
        }
    }

    private void body() {
        var weighIns = history.of(Gauge.WEIGHT).entrySet().stream()
                .map(entry -> new WeighIn(entry.getKey(), entry.getValue()))
                .toList();
        var trend = WeightTrend.smooth(weighIns);
        for (int i = 0; i < trend.size(); i++) {
            var now = trend.get(i);
            if (now.day().isBefore(from)) {
                continue;
            }
            add(now.day(), Gauge.WEIGHT_TREND, now.kg(), i + 1, "Weigh-ins, each moving the trend by a tenth a day.");
            add(now.day(), Gauge.PROTEIN_LEAST, Energy.LEAST_PROTEIN * now.kg(), 1, "1.6 g a kilogram of the trend.");
            add(now.day(), Gauge.PROTEIN_MOST, Energy.MOST_PROTEIN * now.kg(), 1, "2.2 g a kilogram of the trend.");
            WeightTrend.rate(weighIns.subList(Math.max(0, i + 1 - WeightTrend.RATE_DAYS), i + 1))
                    .ifPresent(rate -> rate(now, rate));
            Plateau.of(trend.subList(0, i + 1))
                    .ifPresent(plateau -> add(
                            now.day(),
                            Gauge.PLATEAU,
                            plateau.days(),
                            (int) plateau.days(),
                            String.format(
                                    Locale.ROOT,
                                    "Since %s the trend has moved by %.1f kg in all.",
                                    plateau.since(),
                                    plateau.range())));
        }
    }

    private void rate(WeighIn now, Slope rate) {
        var origin = String.format(
                Locale.ROOT,
                "Least squares over %d weigh-ins of 28 days; 95 %% interval %.2f to %.2f kg a week.",
                rate.n(),
                rate.low() * WEEK,
                rate.high() * WEEK);
        add(now.day(), Gauge.WEIGHT_RATE, rate.aDay() * WEEK, rate.n(), origin);
        add(
                now.day(),
                Gauge.WEIGHT_RATE_SHARE,
                Energy.shareAWeek(rate.aDay(), now.kg()) * PERCENT,
                rate.n(),
                "The change of weight, of the trend.");
        add(
                now.day(),
                Gauge.IMPLIED_DEFICIT,
                Energy.impliedDeficit(rate.aDay()),
                rate.n(),
                "The change of weight at 7700 kcal a kilogram; " + origin);
    }
}
