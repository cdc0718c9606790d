package dev.postlude.fitness.pages;

import dev.postlude.fitness.metrics.DailyMetrics;
import dev.postlude.fitness.metrics.Gauge;
import dev.postlude.fitness.metrics.History;
import dev.postlude.fitness.metrics.SleepDiary;
import dev.postlude.fitness.pages.Boards.Stretch;
import dev.postlude.fitness.pages.chart.Hypnogram;
import dev.postlude.fitness.pages.chart.Series;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What nights look like: one of them, and many.
@ApplicationScoped
class SleepBoard {

    private static final double ENOUGH = 7;
    private static final int MINUTES_AN_HOUR = 60;
    private static final int NOON = 12;
    private static final int DAY = 24;

    private static final List<Gauge> SHOWN = List.of(
            Gauge.SLEEP,
            Gauge.SLEEP_WEEK,
            Gauge.SLEEP_EFFICIENCY,
            Gauge.SLEEP_LATENCY,
            Gauge.AWAKENINGS,
            Gauge.AWAKE,
            Gauge.SLEEP_CORE,
            Gauge.SLEEP_DEEP,
            Gauge.SLEEP_REM,
            Gauge.SLEEP_MIDPOINT,
            Gauge.SLEEP_REGULARITY,
            Gauge.SLEEP_SCORE,
            Gauge.NAPS);

    private final DailyMetrics metrics;
    private final SleepDiary diary;

    SleepBoard(DailyMetrics metrics, SleepDiary diary) {
        this.metrics = metrics;
        this.diary = diary;
    }

    /// @param wanted the morning after the night; the last night that is known when null
    Board of(Stretch stretch, @Nullable LocalDate wanted) {
        var history = metrics.history(stretch.person(), stretch.first(), stretch.last(), SHOWN);
        var nights = history.of(Gauge.SLEEP);
        if (nights.isEmpty()) {
            return Board.nothing("No night of these days was recorded. A watch worn at night does.");
        }
        var morning = wanted == null ? nights.lastKey() : wanted;
        var pictures = new ArrayList<Picture>();
        diary.night(stretch.person(), morning)
                .ifPresent(merged -> pictures.add(Picture.wide(
                        "The night to %s".formatted(Words.weekday(morning)),
                        String.format(
                                Locale.ROOT,
                                "%s asleep, %.0f %% of the time in bed. Stages are guessed from movement and pulse.",
                                Words.duration(merged.night().asleep()),
                                merged.night().efficiency() * 100),
                        Hypnogram.svg(merged.spells()))));
        pictures.add(Picture.of(
                "Hours asleep",
                "a night, and the mean of the week; most adults need seven or more",
                stretch.chart("Hours asleep", "h")
                        .mark(ENOUGH, "7 h")
                        .with(Series.bars("sleep", nights, "sleep"))
                        .with(Series.line("mean of the week", history.of(Gauge.SLEEP_WEEK), "ink"))));
        pictures.add(Picture.of(
                "The middle of the night",
                "in hours after midnight; the flatter, the more regular",
                stretch.chart("The middle of the night", "h")
                        .height(160)
                        .with(Series.dots("middle", clock(history.of(Gauge.SLEEP_MIDPOINT)), "sleep"))));
        return new Board(
                "How long, how whole and how regular.",
                stretch.ranges(),
                Boards.figures(
                        history,
                        Gauge.SLEEP_SCORE,
                        Gauge.SLEEP_WEEK,
                        Gauge.SLEEP_EFFICIENCY,
                        Gauge.SLEEP_LATENCY,
                        Gauge.AWAKENINGS,
                        Gauge.SLEEP_REGULARITY),
                pictures,
                "A watch knows well how long you slept, less well when you lay awake, and guesses at stages; no score"
                        + " here counts deep sleep. Nothing on this page says whether a sleep is healthy.",
                List.of(nights(stretch, history)));
    }

    private static Board.Table nights(Stretch stretch, History history) {
        return Boards.table(
                stretch,
                history,
                Boards.NUMBERS,
                List.of(
                        Gauge.SLEEP,
                        Gauge.SLEEP_EFFICIENCY,
                        Gauge.AWAKENINGS,
                        Gauge.SLEEP_WEEK,
                        Gauge.SLEEP_MIDPOINT,
                        Gauge.SLEEP_CORE,
                        Gauge.SLEEP_DEEP,
                        Gauge.SLEEP_REM,
                        Gauge.SLEEP_SCORE));
    }

    /// From minutes after noon to hours after midnight.
    private static NavigableMap<LocalDate, Double> clock(NavigableMap<LocalDate, Double> midpoints) {
        var hours = new TreeMap<LocalDate, Double>();
        midpoints.forEach((day, minutes) -> hours.put(day, minutes / MINUTES_AN_HOUR + NOON - DAY));
        return hours;
    }
}
