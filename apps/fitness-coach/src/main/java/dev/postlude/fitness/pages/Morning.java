package dev.postlude.fitness.pages;

import dev.postlude.fitness.metrics.DailyMetrics;
import dev.postlude.fitness.metrics.Gauge;
import dev.postlude.fitness.metrics.History;
import dev.postlude.fitness.metrics.insight.Insight;
import dev.postlude.fitness.metrics.insight.Insights;
import dev.postlude.fitness.pages.chart.Dial;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/// Makes the front page of a day.
@ApplicationScoped
class Morning {

    private static final int DAYS = 30;
    private static final int INSIGHTS = 3;
    private static final double GOOD = 70;
    private static final double POOR = 40;

    private static final Set<Gauge> SHOWN = EnumSet.of(
            Gauge.RECOVERY,
            Gauge.SLEEP_SCORE,
            Gauge.ACTIVITY,
            Gauge.SLEEP,
            Gauge.SLEEP_WEEK,
            Gauge.HRV,
            Gauge.HRV_USUAL,
            Gauge.RESTING_HR,
            Gauge.RESTING_HR_USUAL,
            Gauge.STEPS,
            Gauge.STEPS_WEEK,
            Gauge.TRAINING_WEEK,
            Gauge.TRAINING_USUAL,
            Gauge.TSB,
            Gauge.WEIGHT_TREND,
            Gauge.WEIGHT_RATE,
            Gauge.ACTIVE_ENERGY);

    private final DailyMetrics metrics;
    private final Insights insights;

    Morning(DailyMetrics metrics, Insights insights) {
        this.metrics = metrics;
        this.insights = insights;
    }

    Optional<Today> of(int person, LocalDate now) {
        return metrics.lastDay(person).map(last -> {
            var history = metrics.history(person, last.minusDays(DAYS), last, SHOWN);
            var found = insights.of(person).map(Insights.Found::items).orElse(List.<Insight>of());
            long ago = ChronoUnit.DAYS.between(last, now);
            return new Today(
                    Words.weekday(last),
                    ago > 2 ? "The newest data is " + ago + " days old. Upload a newer export to see today." : "",
                    dials(history, last),
                    verdict(history.on(last, Gauge.RECOVERY)),
                    tiles(history, last),
                    found.stream().filter(Insight::notable).limit(INSIGHTS).toList());
        });
    }

    private static List<RawString> dials(History history, LocalDate last) {
        return Stream.of(
                        Dial.svg("Recovery", history.on(last, Gauge.RECOVERY), "heart"),
                        Dial.svg("Sleep", history.on(last, Gauge.SLEEP_SCORE), "sleep"),
                        Dial.svg("Activity", history.on(last, Gauge.ACTIVITY), "move"))
                .map(RawString::new)
                .toList();
    }

    private static String verdict(OptionalDouble recovery) {
        if (recovery.isEmpty()) {
            return "Recovery needs two weeks of heart rate variability, resting heart rate and sleep.";
        }
        double points = recovery.getAsDouble();
        return points >= GOOD
                ? "Ready for work."
                : points >= POOR ? "Ready for something steady." : "A day to take it easy.";
    }

    private static List<Tile> tiles(History history, LocalDate last) {
        return Stream.of(
                        Tile.of(Gauge.SLEEP, beside(history, Gauge.SLEEP_WEEK, "week"), history, last, "sleep"),
                        Tile.of(Gauge.HRV, beside(history, Gauge.HRV_USUAL, "usual"), history, last, "heart"),
                        Tile.of(
                                Gauge.RESTING_HR,
                                beside(history, Gauge.RESTING_HR_USUAL, "usual"),
                                history,
                                last,
                                "heart"),
                        Tile.of(Gauge.STEPS, beside(history, Gauge.STEPS_WEEK, "week"), history, last, "move"),
                        Tile.of(Gauge.ACTIVE_ENERGY, "", history, last, "move"),
                        Tile.of(
                                Gauge.TRAINING_WEEK,
                                beside(history, Gauge.TRAINING_USUAL, "usual"),
                                history,
                                last,
                                "load"),
                        Tile.of(Gauge.TSB, "chronic less acute", history, last, "load"),
                        Tile.of(Gauge.WEIGHT_TREND, change(history), history, last, "body"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String change(History history) {
        var newest = history.of(Gauge.WEIGHT_RATE).lastEntry();
        return newest == null
                ? ""
                : (newest.getValue() > 0 ? "+" : "") + Gauge.WEIGHT_RATE.say(newest.getValue()) + " kg a week";
    }

    private static String beside(History history, Gauge gauge, String word) {
        var newest = history.of(gauge).lastEntry();
        return newest == null ? "" : word + " " + gauge.say(newest.getValue());
    }
}
