package dev.postlude.fitness.pages;

import dev.postlude.fitness.metrics.DailyMetrics;
import dev.postlude.fitness.metrics.Gauge;
import dev.postlude.fitness.metrics.Goals;
import dev.postlude.fitness.metrics.History;
import dev.postlude.fitness.metrics.body.TargetDate;
import dev.postlude.fitness.metrics.body.WeightTrend;
import dev.postlude.fitness.metrics.insight.Insights;
import dev.postlude.fitness.pages.Board.Figure;
import dev.postlude.fitness.pages.Boards.Stretch;
import dev.postlude.fitness.pages.chart.Series;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Where the weight goes, and what that says.
@ApplicationScoped
class BodyBoard {

    private static final List<Gauge> SHOWN = List.of(
            Gauge.WEIGHT,
            Gauge.WEIGHT_TREND,
            Gauge.WEIGHT_RATE,
            Gauge.WEIGHT_RATE_SHARE,
            Gauge.IMPLIED_DEFICIT,
            Gauge.PLATEAU,
            Gauge.PROTEIN_LEAST,
            Gauge.PROTEIN_MOST,
            Gauge.PROTEIN_EATEN,
            Gauge.ENERGY_EATEN,
            Gauge.BODY_FAT,
            Gauge.WAIST);

    private final DailyMetrics metrics;
    private final Goals goals;

    BodyBoard(DailyMetrics metrics, Goals goals) {
        this.metrics = metrics;
        this.goals = goals;
    }

    Board of(Stretch stretch) {
        var history = metrics.history(stretch.person(), stretch.first(), stretch.last(), SHOWN);
        if (history.of(Gauge.WEIGHT).isEmpty()) {
            return Board.nothing("No weight was recorded in these days.");
        }
        var target = goals.target(stretch.person());
        var figures = new ArrayList<Figure>();
        figures.addAll(Boards.figures(history, Gauge.WEIGHT_TREND, Gauge.WEIGHT_RATE, Gauge.IMPLIED_DEFICIT));
        protein(history).ifPresent(figures::add);
        plateau(history, stretch).ifPresent(figures::add);
        target(history, stretch.last(), target).ifPresent(figures::add);
        return new Board(
                "The scales tell of water, salt and the last meal; the trend tells of you.",
                stretch.ranges(),
                figures,
                pictures(stretch, history, target),
                "The implied deficit takes a kilogram as 7700 kcal, which overstates what months of eating less bring."
                        + " The date of the target is where the last four weeks point; its band is the noise of the scales"
                        + " alone, and no body keeps a rate for long. Losing more than one percent a week costs muscle."
                        + " None of this is medical advice.",
                List.of(Boards.table(
                        stretch,
                        history,
                        Boards.NUMBERS,
                        List.of(
                                Gauge.WEIGHT,
                                Gauge.WEIGHT_TREND,
                                Gauge.WEIGHT_RATE,
                                Gauge.BODY_FAT,
                                Gauge.WAIST,
                                Gauge.ENERGY_EATEN,
                                Gauge.PROTEIN_EATEN))));
    }

    private static List<Picture> pictures(Stretch stretch, History history, OptionalDouble target) {
        var weight = stretch.chart("Weight", "kg")
                .wide()
                .height(280)
                .with(Series.dots("scales", history.of(Gauge.WEIGHT), "quiet"))
                .with(new Series("trend", history.of(Gauge.WEIGHT_TREND), Series.Shape.LINE, "body", 30));
        target.ifPresent(kg -> weight.mark(kg, "target"));
        var others = Stream.of(Gauge.BODY_FAT, Gauge.WAIST, Gauge.ENERGY_EATEN)
                .filter(gauge -> !history.of(gauge).isEmpty())
                .map(gauge -> Picture.of(
                        gauge.label(),
                        "in " + gauge.unit(),
                        stretch.chart(gauge.label(), gauge.unit())
                                .height(160)
                                .with(new Series(gauge.label(), history.of(gauge), Series.Shape.LINE, "body", 30))));
        return Stream.concat(
                        Stream.of(Picture.of(
                                "Weight",
                                "Dots: the scales. Line: the trend, which each day moves by a tenth.",
                                weight)),
                        others)
                .toList();
    }

    private static Optional<Figure> protein(History history) {
        var least = history.of(Gauge.PROTEIN_LEAST).lastEntry();
        var most = history.of(Gauge.PROTEIN_MOST).lastEntry();
        return least == null || most == null
                ? Optional.empty()
                : Optional.of(new Figure(
                        "Protein a day",
                        String.format(Locale.ROOT, "%.0f–%.0f", least.getValue(), most.getValue()),
                        "g",
                        "1.6 to 2.2 g a kilogram"));
    }

    private static Optional<Figure> plateau(History history, Stretch stretch) {
        var entry = history.of(Gauge.PLATEAU).lastEntry();
        var weighed = history.of(Gauge.WEIGHT_TREND).lastEntry();
        return entry == null
                        || weighed == null
                        || !entry.getKey().equals(weighed.getKey())
                        || entry.getKey().isBefore(stretch.last().minusDays(7))
                ? Optional.empty()
                : Optional.of(new Figure(
                        "Plateau",
                        String.format(Locale.ROOT, "%.0f", entry.getValue()),
                        "days",
                        "the trend has stood still"));
    }

    private static Optional<Figure> target(History history, LocalDate last, OptionalDouble target) {
        var trend = history.of(Gauge.WEIGHT_TREND).lastEntry();
        var rate = WeightTrend.rate(Insights.weighIns(history));
        if (target.isEmpty() || trend == null) {
            return Optional.empty();
        }
        double kg = target.getAsDouble();
        var label = String.format(Locale.ROOT, "Target %.1f kg", kg);
        if (rate.isEmpty() || trend.getKey().isBefore(last.minusDays(TargetDate.FRESH_DAYS))) {
            return Optional.of(new Figure(label, "not known", "", "needs six weigh-ins of the last four weeks"));
        }
        return Optional.of(TargetDate.of(trend.getKey(), trend.getValue(), kg, rate.get())
                .map(date -> new Figure(
                        label,
                        Words.day(date.likely()) + " " + date.likely().getYear(),
                        "",
                        "from %s %s"
                                .formatted(
                                        date.earliest(),
                                        date.latest().map(day -> "to " + day).orElse("on, or never"))))
                .orElseGet(() -> new Figure(label, "not in sight", "", "the present rate does not lead there")));
    }
}
