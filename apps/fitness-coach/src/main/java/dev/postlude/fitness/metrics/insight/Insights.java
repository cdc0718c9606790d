package dev.postlude.fitness.metrics.insight;

import dev.postlude.fitness.metrics.DailyMetrics;
import dev.postlude.fitness.metrics.Gauge;
import dev.postlude.fitness.metrics.Goals;
import dev.postlude.fitness.metrics.History;
import dev.postlude.fitness.metrics.body.TargetDate;
import dev.postlude.fitness.metrics.body.WeighIn;
import dev.postlude.fitness.metrics.body.WeightTrend;
import dev.postlude.fitness.metrics.insight.Insight.Evidence;
import dev.postlude.fitness.metrics.trend.Correlation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Looks for what the last half year says.
@ApplicationScoped
public class Insights {

    private static final int HALF_A_YEAR = 182;
    private static final int FOUR_WEEKS = 28;
    private static final int A_MONTH = 30;

    /// A drift of bedtime that one feels.
    private static final double DRIFT = 45;

    private static final int HARD_DAYS = 4;
    private static final double WEEKEND = 0.7;
    private static final double UNUSUAL_RATIO = 1.5;

    private static final List<Gauge> NEEDED = List.of(
            Gauge.SLEEP,
            Gauge.SLEEP_MIDPOINT,
            Gauge.HRV,
            Gauge.RESTING_HR,
            Gauge.LOAD,
            Gauge.TRAINING,
            Gauge.CTL,
            Gauge.ACWR,
            Gauge.WEIGHT,
            Gauge.WEIGHT_TREND,
            Gauge.PLATEAU,
            Gauge.STEPS);

    private final DailyMetrics metrics;
    private final Goals goals;

    Insights(DailyMetrics metrics, Goals goals) {
        this.metrics = metrics;
        this.goals = goals;
    }

    /// @param asOf the last day anything is known of
    public record Found(LocalDate asOf, List<Insight> items) {}

    /// Empty for whom nothing is known.
    public Optional<Found> of(int person) {
        return metrics.lastDay(person).map(last -> {
            var history = metrics.history(person, last.minusDays(HALF_A_YEAR), last, NEEDED);
            return new Found(last, of(history, last, goals.target(person)));
        });
    }

    static List<Insight> of(History history, LocalDate last, OptionalDouble target) {
        return Stream.of(
                        plateau(history, last),
                        target.isPresent() ? target(history, last, target.getAsDouble()) : Optional.<Insight>empty(),
                        ratio(history, last),
                        hardDays(history, last),
                        weekend(history, last),
                        drift(history, last),
                        together(history, Gauge.SLEEP, Gauge.HRV, 0, "Sleep and heart rate variability of the morning"),
                        together(
                                history,
                                Gauge.LOAD,
                                Gauge.RESTING_HR,
                                1,
                                "Training and resting heart rate the next day"),
                        together(history, Gauge.LOAD, Gauge.SLEEP, 1, "Training and the sleep after it"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Insight> plateau(History history, LocalDate last) {
        var entry = history.of(Gauge.PLATEAU).lastEntry();
        var weighed = history.of(Gauge.WEIGHT_TREND).lastEntry();
        // A plateau is over with the first weigh-in that has none.
        if (entry == null
                || weighed == null
                || !entry.getKey().equals(weighed.getKey())
                || entry.getKey().isBefore(last.minusDays(7))) {
            return Optional.empty();
        }
        return Optional.of(new Insight(
                "plateau",
                "The weight stands still",
                String.format(
                        Locale.ROOT,
                        "For %.0f days the smoothed weight has moved by no more than 0.4 %% of itself.",
                        entry.getValue()),
                "Water hides fat for weeks. Where the waist shrinks, the scales are not the whole story.",
                entry.getValue().intValue(),
                true,
                List.of(new Evidence(Gauge.PLATEAU.word(), entry.getKey(), entry.getValue()))));
    }

    private static Optional<Insight> target(History history, LocalDate last, double target) {
        var trend = history.of(Gauge.WEIGHT_TREND).lastEntry();
        var rate = WeightTrend.rate(weighIns(history));
        // A rate of long ago leads to days that are past already.
        if (trend == null || rate.isEmpty() || trend.getKey().isBefore(last.minusDays(TargetDate.FRESH_DAYS))) {
            return Optional.empty();
        }
        var evidence = List.of(new Evidence(Gauge.WEIGHT_TREND.word(), trend.getKey(), trend.getValue()));
        var sentence = TargetDate.of(trend.getKey(), trend.getValue(), target, rate.get())
                .map(date -> String.format(
                        Locale.ROOT,
                        "At the rate of the last four weeks %.1f kg is reached about %s; by the interval of that rate"
                                + " from %s %s.",
                        target,
                        date.likely(),
                        date.earliest(),
                        date.latest().map(latest -> "to " + latest).orElse("on, or never")))
                .orElseGet(() -> String.format(
                        Locale.ROOT,
                        "At the rate of the last four weeks %.1f kg is not reached within two years.",
                        target));
        return Optional.of(new Insight(
                "target",
                "The target weight",
                sentence,
                "No rate of four weeks lasts: the body adapts. The band shows the noise of the scales, and not that.",
                rate.get().n(),
                true,
                evidence));
    }

    public static List<WeighIn> weighIns(History history) {
        return history.of(Gauge.WEIGHT).entrySet().stream()
                .map(entry -> new WeighIn(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Optional<Insight> ratio(History history, LocalDate last) {
        return Optional.ofNullable(history.of(Gauge.ACWR).get(last))
                .filter(ratio -> ratio > UNUSUAL_RATIO)
                .map(ratio -> new Insight(
                        "load",
                        "Much more load than usual",
                        String.format(
                                Locale.ROOT, "The load of the last week is %.2f times that of four weeks.", ratio),
                        "Whether that ratio says anything about injuries is contested. It does say that this week is"
                                + " unlike the ones before.",
                        FOUR_WEEKS,
                        true,
                        List.of(new Evidence(Gauge.ACWR.word(), last, ratio))));
    }

    private static Optional<Insight> hardDays(History history, LocalDate last) {
        int days = 0;
        for (var day = last; hard(history, day); day = day.minusDays(1)) {
            days++;
        }
        return days < HARD_DAYS
                ? Optional.empty()
                : Optional.of(new Insight(
                        "pattern",
                        "Hard days in a row",
                        String.format(Locale.ROOT, "The last %d days each had more load than your chronic load.", days),
                        "A row of hard days is a plan or an accident; only you know which.",
                        days,
                        true,
                        List.of(new Evidence(
                                Gauge.LOAD.word(),
                                last,
                                history.on(last, Gauge.LOAD).orElse(0)))));
    }

    private static boolean hard(History history, LocalDate day) {
        var load = history.on(day, Gauge.LOAD);
        var usual = history.on(day, Gauge.CTL);
        return load.isPresent() && usual.isPresent() && load.getAsDouble() > usual.getAsDouble();
    }

    private static Optional<Insight> weekend(History history, LocalDate last) {
        double weekend = 0;
        double all = 0;
        for (int ago = 0; ago < FOUR_WEEKS; ago++) {
            var day = last.minusDays(ago);
            double minutes = history.on(day, Gauge.TRAINING).orElse(0);
            all += minutes;
            weekend += day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? minutes : 0;
        }
        return all < 60 || weekend / all < WEEKEND
                ? Optional.empty()
                : Optional.of(new Insight(
                        "pattern",
                        "A weekend warrior",
                        String.format(
                                Locale.ROOT,
                                "%.0f %% of the training of four weeks was on Saturdays and Sundays.",
                                weekend / all * 100),
                        "That is as good for the heart as training spread over the week, as far as is known; legs may"
                                + " disagree.",
                        FOUR_WEEKS,
                        true,
                        List.of()));
    }

    private static Optional<Insight> drift(History history, LocalDate last) {
        var recent = history.last(Gauge.SLEEP_MIDPOINT, last, 14);
        var before = history.last(Gauge.SLEEP_MIDPOINT, last.minusDays(14), A_MONTH);
        if (recent.length < 7 || before.length < 14) {
            return Optional.empty();
        }
        double moved = Arrays.stream(recent).average().orElseThrow()
                - Arrays.stream(before).average().orElseThrow();
        return Math.abs(moved) < DRIFT
                ? Optional.empty()
                : Optional.of(new Insight(
                        "pattern",
                        "Nights have moved",
                        String.format(
                                Locale.ROOT,
                                "The middle of your sleep is %.0f minutes %s than in the month before.",
                                Math.abs(moved),
                                moved > 0 ? "later" : "earlier"),
                        "A journey across time zones looks the same.",
                        recent.length + before.length,
                        true,
                        List.of()));
    }

    private static Optional<Insight> together(History history, Gauge one, Gauge other, int daysLater, String title) {
        var x = new ArrayList<Double>();
        var y = new ArrayList<Double>();
        history.of(one).forEach((day, value) -> {
            var second = history.on(day.plusDays(daysLater), other);
            if (second.isPresent()) {
                x.add(value);
                y.add(second.getAsDouble());
            }
        });
        return Correlation.of(array(x), array(y))
                .map(found -> new Insight(
                        "correlation",
                        title,
                        String.format(
                                Locale.ROOT,
                                "r = %.2f, 95 %% interval %.2f to %.2f, over %d days: %s.",
                                found.r(),
                                found.low(),
                                found.high(),
                                found.n(),
                                found.clear()
                                        ? (found.r() > 0
                                                ? "they rise and fall together"
                                                : "one falls as the other rises")
                                        : "nothing that could not be chance"),
                        "Going together is not causing. Neighbouring days are alike, so the interval is too narrow.",
                        found.n(),
                        found.clear(),
                        List.of()));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
