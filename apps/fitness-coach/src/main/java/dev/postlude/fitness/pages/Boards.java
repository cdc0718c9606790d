package dev.postlude.fitness.pages;

import dev.postlude.fitness.metrics.DailyMetrics;
import dev.postlude.fitness.metrics.Gauge;
import dev.postlude.fitness.metrics.History;
import dev.postlude.fitness.metrics.trend.Baseline;
import dev.postlude.fitness.pages.Board.Range;
import dev.postlude.fitness.pages.Board.Table;
import dev.postlude.fitness.pages.chart.Heat;
import dev.postlude.fitness.pages.chart.Series;
import dev.postlude.fitness.pages.chart.TimeChart;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a stretch of days looks like, by subject.
@ApplicationScoped
class Boards {

    static final List<Integer> STRETCHES = List.of(30, 90, 365);

    /// What the table says of itself.
    static final String NUMBERS = "The same in numbers, the newest first";

    /// What the page of trends has in numbers.
    private static final List<Gauge> TRENDS = List.of(
            Gauge.HRV,
            Gauge.HRV_USUAL,
            Gauge.RESTING_HR,
            Gauge.RESTING_HR_USUAL,
            Gauge.STEPS,
            Gauge.STEPS_WEEK,
            Gauge.EXERCISE,
            Gauge.RECOVERY,
            Gauge.VO2MAX,
            Gauge.RESPIRATION,
            Gauge.WRIST_TEMPERATURE);

    private static final int YEAR = 371;
    private static final double FULL_HOUR = 60;

    private final DailyMetrics metrics;

    Boards(DailyMetrics metrics) {
        this.metrics = metrics;
    }

    /// A stretch of days that ends on the last one known.
    ///
    /// @param days at least one
    record Stretch(int person, LocalDate last, int days, String path) {

        LocalDate first() {
            return last.minusDays(days - 1L);
        }

        List<Range> ranges() {
            return STRETCHES.stream()
                    .map(length -> new Range(
                            length == 365 ? "a year" : length + " days", path + "?days=" + length, length == days))
                    .toList();
        }

        TimeChart chart(String title, String unit) {
            return new TimeChart(title, unit, first(), last);
        }
    }

    Board trends(Stretch stretch) {
        var history = metrics.history(
                stretch.person(),
                stretch.last().minusDays(Math.max(YEAR, stretch.days())),
                stretch.last(),
                List.of(
                        Gauge.HRV,
                        Gauge.HRV_USUAL,
                        Gauge.RESTING_HR,
                        Gauge.RESTING_HR_USUAL,
                        Gauge.STEPS,
                        Gauge.STEPS_WEEK,
                        Gauge.ACTIVE_ENERGY,
                        Gauge.VO2MAX,
                        Gauge.RECOVERY,
                        Gauge.EXERCISE,
                        Gauge.RESPIRATION,
                        Gauge.WRIST_TEMPERATURE));
        var pictures = Stream.of(
                        against(stretch, history, Gauge.HRV, Gauge.HRV_USUAL, "heart"),
                        against(stretch, history, Gauge.RESTING_HR, Gauge.RESTING_HR_USUAL, "heart"),
                        over(stretch, history, Gauge.STEPS, Gauge.STEPS_WEEK, "move"),
                        alone(stretch, history, Gauge.RECOVERY, "heart"),
                        alone(stretch, history, Gauge.VO2MAX, "load"),
                        alone(stretch, history, Gauge.RESPIRATION, "sleep"),
                        alone(stretch, history, Gauge.WRIST_TEMPERATURE, "sleep"))
                .flatMap(List::stream)
                .toList();
        var all = new ArrayList<>(pictures);
        if (!history.of(Gauge.EXERCISE).isEmpty()) {
            all.add(Picture.wide(
                    "A year of exercise",
                    "Each square is a day; the darkest has an hour of exercise or more.",
                    Heat.svg(
                            "Exercise minutes of a year",
                            "min",
                            history.of(Gauge.EXERCISE),
                            stretch.last(),
                            FULL_HOUR)));
        }
        return new Board(
                "What is usual for you, and how far each day is from it.",
                stretch.ranges(),
                List.of(),
                all,
                "Shaded: within one standard deviation of the sixty days before. Outside it one day in three lies by"
                        + " chance alone.",
                List.of(table(stretch, history, NUMBERS, TRENDS)));
    }

    /// Daily values as dots, on what was usual.
    private static List<Picture> against(Stretch stretch, History history, Gauge gauge, Gauge usual, String style) {
        var chart = stretch.chart(gauge.label(), gauge.unit())
                .band(shifted(history, usual, gauge, -1), shifted(history, usual, gauge, 1))
                .with(Series.line("usual", history.of(usual), "quiet"))
                .with(Series.line(gauge.label(), history.of(gauge), style));
        return chart.isEmpty()
                ? List.of()
                : List.of(Picture.of(gauge.label(), "in %s, with what was usual".formatted(gauge.unit()), chart));
    }

    /// The usual value, so many standard deviations on: of the sixty days before, as far as they are in the history.
    private static NavigableMap<LocalDate, Double> shifted(History history, Gauge usual, Gauge gauge, int deviations) {
        var band = new TreeMap<LocalDate, Double>();
        history.of(usual)
                .forEach((day, mean) -> Baseline.of(history.last(gauge, day.minusDays(1), Baseline.DAYS))
                        .ifPresent(baseline -> band.put(day, mean + deviations * baseline.deviation())));
        return band;
    }

    private static List<Picture> over(Stretch stretch, History history, Gauge daily, Gauge weekly, String style) {
        var chart = stretch.chart(daily.label(), daily.unit())
                .with(Series.bars(daily.label(), history.of(daily), style))
                .with(Series.line("mean of the week", history.of(weekly), "ink"));
        return chart.isEmpty()
                ? List.of()
                : List.of(Picture.of(daily.label(), "a day, and the mean of the week", chart));
    }

    private static List<Picture> alone(Stretch stretch, History history, Gauge gauge, String style) {
        var chart = stretch.chart(gauge.label(), gauge.unit())
                .with(new Series(gauge.label(), history.of(gauge), Series.Shape.LINE, style, 14));
        return chart.isEmpty() ? List.of() : List.of(Picture.of(gauge.label(), "in " + gauge.unit(), chart));
    }

    Board load(Stretch stretch) {
        var gauges = List.of(
                Gauge.LOAD,
                Gauge.ATL,
                Gauge.CTL,
                Gauge.TSB,
                Gauge.ACWR,
                Gauge.ACWR_EWMA,
                Gauge.MONOTONY,
                Gauge.STRAIN,
                Gauge.TRAINING_WEEK,
                Gauge.TRAINING_USUAL);
        var history = metrics.history(stretch.person(), stretch.first(), stretch.last(), gauges);
        if (history.of(Gauge.CTL).isEmpty()) {
            return Board.nothing("Load needs workouts, and there are none yet.");
        }
        var fitness = stretch.chart("Fitness and fatigue", "TRIMP")
                .wide()
                .height(280)
                .with(Series.bars("load", history.of(Gauge.LOAD), "quiet"))
                .with(Series.line("chronic", history.of(Gauge.CTL), "load"))
                .with(Series.line("acute", history.of(Gauge.ATL), "heart dashed"));
        var balance = stretch.chart("Training balance", "TRIMP")
                .height(180)
                .mark(0, "")
                .with(Series.line("balance", history.of(Gauge.TSB), "body"));
        var ratio = stretch.chart("Acute to chronic load", "ratio")
                .height(180)
                .mark(1.5, "1.5")
                .mark(0.8, "0.8")
                .with(Series.line("weighted means", history.of(Gauge.ACWR_EWMA), "quiet"))
                .with(Series.line("means", history.of(Gauge.ACWR), "load"));
        return new Board(
                "What training adds up to: fitness is slow, fatigue is quick.",
                stretch.ranges(),
                figures(history, Gauge.CTL, Gauge.ATL, Gauge.TSB, Gauge.ACWR, Gauge.MONOTONY, Gauge.STRAIN),
                List.of(
                        Picture.of(
                                "Fitness and fatigue",
                                "Bars: load of the day. Green: chronic load, 42 days. Red and dashed: acute load, 7"
                                        + " days.",
                                fitness),
                        Picture.of("Training balance", "Chronic less acute load: above zero one is rested.", balance),
                        Picture.of(
                                "Acute to chronic load",
                                "The last seven days over the last twenty-eight; grey with weighted means.",
                                ratio)),
                "Whether the acute to chronic ratio says anything about injuries is contested: it divides a number by"
                        + " one that contains it, and studies that support it and studies that do not are about equally"
                        + " good. The lines at 0.8 and 1.5 are custom, not evidence. Here it only says that a week is"
                        + " unlike the ones before; no injury is predicted.",
                List.of(table(
                        stretch,
                        history,
                        NUMBERS,
                        List.of(Gauge.LOAD, Gauge.ATL, Gauge.CTL, Gauge.TSB, Gauge.ACWR, Gauge.MONOTONY))));
    }

    static List<Board.Figure> figures(History history, Gauge... gauges) {
        return Stream.of(gauges)
                .filter(gauge -> !history.of(gauge).isEmpty())
                .map(gauge -> {
                    var newest = history.of(gauge).lastEntry();
                    return new Board.Figure(
                            gauge.label(),
                            gauge.say(newest.getValue()),
                            gauge.unit(),
                            "on " + Words.day(newest.getKey()));
                })
                .toList();
    }

    static Table table(Stretch stretch, History history, String caption, List<Gauge> gauges) {
        var columns = Stream.concat(
                        Stream.of("Day"), gauges.stream().map(gauge -> "%s, %s".formatted(gauge.label(), gauge.unit())))
                .toList();
        var rows = new ArrayList<List<String>>();
        for (var day = stretch.last(); !day.isBefore(stretch.first()); day = day.minusDays(1)) {
            var on = day;
            var values = gauges.stream().map(gauge -> history.on(on, gauge)).toList();
            if (values.stream().anyMatch(OptionalDouble::isPresent)) {
                rows.add(row(on, gauges, values));
            }
        }
        return new Table(caption, columns, rows);
    }

    private static List<String> row(LocalDate day, List<Gauge> gauges, List<OptionalDouble> values) {
        var row = new ArrayList<>(List.of(day.toString()));
        for (int place = 0; place < gauges.size(); place++) {
            var value = values.get(place);
            row.add(value.isPresent() ? gauges.get(place).say(value.getAsDouble()) : "–");
        }
        return List.copyOf(row);
    }
}
