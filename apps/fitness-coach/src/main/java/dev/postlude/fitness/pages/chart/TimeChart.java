package dev.postlude.fitness.pages.chart;

import dev.postlude.fitness.pages.chart.Series.Shape;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Series over days: lines with a band, dots, bars and marks at values that matter.
///
///     new TimeChart("Heart rate variability", "ms", first, last).band(low, high).with(Series.line(…)).svg()
public final class TimeChart {

    private static final int HALF = 560;
    private static final int FULL = 1120;
    private static final double LEFT = 44;
    private static final double RIGHT = 10;
    private static final double TOP = 24;

    /// Where units and names stand, above the chart.
    private static final double HEAD = 12;

    private static final double LETTER = 6.4;
    private static final double BOTTOM = 24;

    private record Mark(double value, String label) {}

    private final String title;
    private final String unit;
    private final LocalDate first;
    private final LocalDate last;
    private final List<Series> series = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private @Nullable NavigableMap<LocalDate, Double> low;
    private @Nullable NavigableMap<LocalDate, Double> high;
    private boolean fromZero;
    private int height = 210;
    private int width = HALF;

    public TimeChart(String title, String unit, LocalDate first, LocalDate last) {
        this.title = title;
        this.unit = unit;
        this.first = first;
        this.last = last;
    }

    public TimeChart with(Series one) {
        series.add(one);
        fromZero |= one.shape() == Shape.BARS;
        return this;
    }

    /// What is usual, as an area behind everything.
    public TimeChart band(NavigableMap<LocalDate, Double> lower, NavigableMap<LocalDate, Double> upper) {
        low = lower;
        high = upper;
        return this;
    }

    public TimeChart mark(double value, String label) {
        marks.add(new Mark(value, label));
        return this;
    }

    public TimeChart height(int pixels) {
        height = pixels;
        return this;
    }

    /// As broad as the page, rather than half of it.
    public TimeChart wide() {
        width = FULL;
        return this;
    }

    public boolean isWide() {
        return width == FULL;
    }

    public boolean isEmpty() {
        return series.stream().allMatch(each -> shown(each.values()).isEmpty());
    }

    public String svg() {
        var svg = new Svg(width, height, "time", title, description());
        var days = new Days(first, last, LEFT, width - RIGHT);
        var scale = scale();
        for (var tick : scale.ticks()) {
            svg.line(LEFT, scale.at(tick), width - RIGHT, scale.at(tick), tick == 0 ? "zero" : "grid");
            svg.text(LEFT - 6, scale.at(tick) + 4, "end", "tick", Scale.say(tick));
        }
        svg.text(0, HEAD, "start", "tick", unit);
        names(svg);
        days.draw(svg, TOP, height - BOTTOM);
        band(svg, days, scale);
        marks.forEach(mark -> {
            svg.line(LEFT, scale.at(mark.value()), width - RIGHT, scale.at(mark.value()), "mark");
            svg.text(width - RIGHT - 2, scale.at(mark.value()) - 4, "end", "tick", mark.label());
        });
        series.forEach(each -> draw(svg, each, days, scale));
        return svg.end();
    }

    /// What is what, where there is more than one: in color and in shape, for not everybody sees both.
    private void names(Svg svg) {
        if (series.size() < 2) {
            return;
        }
        double x = width - RIGHT;
        for (var each : series.reversed()) {
            x -= each.name().length() * LETTER;
            svg.text(x, HEAD, "start", "tick", each.name());
            switch (each.shape()) {
                case LINE ->
                    svg.path(
                            "M%s L%s".formatted(point(x - 24, HEAD - 4), point(x - 6, HEAD - 4)),
                            "line " + each.style());
                case DOTS -> svg.circle(x - 10, HEAD - 4, 2.6, "dot " + each.style());
                case BARS -> svg.rect(x - 16, HEAD - 9, 9, 9, "bar " + each.style());
            }
            x -= 38;
        }
    }

    private Scale scale() {
        var values = Stream.concat(
                        series.stream().flatMap(each -> shown(each.values()).values().stream()),
                        Stream.of(low, high).flatMap(map -> map == null ? Stream.of() : shown(map).values().stream()))
                .mapToDouble(Double::doubleValue)
                .toArray();
        var all = DoubleStream.concat(DoubleStream.of(values), marks.stream().mapToDouble(Mark::value))
                .summaryStatistics();
        double least = all.getCount() == 0 ? 0 : all.getMin();
        double most = all.getCount() == 0 ? 1 : all.getMax();
        double air = Math.max((most - least) * 0.08, 1e-6);
        return new Scale(fromZero && least >= 0 ? 0 : least - air, most + air, height - BOTTOM, TOP);
    }

    private NavigableMap<LocalDate, Double> shown(NavigableMap<LocalDate, Double> values) {
        return values.subMap(first, true, last, true);
    }

    private void band(Svg svg, Days days, Scale scale) {
        if (low == null || high == null) {
            return;
        }
        var lower = shown(low);
        var upper = shown(high);
        var both = upper.keySet().stream().filter(lower::containsKey).toList();
        if (both.size() < 2) {
            return;
        }
        var there = both.stream()
                .map(day -> point(days.at(day), scale.at(upper.getOrDefault(day, 0.0))))
                .collect(Collectors.joining(" L"));
        var back = both.reversed().stream()
                .map(day -> point(days.at(day), scale.at(lower.getOrDefault(day, 0.0))))
                .collect(Collectors.joining(" L"));
        svg.path("M" + there + " L" + back + " Z", "band");
    }

    private void draw(Svg svg, Series one, Days days, Scale scale) {
        switch (one.shape()) {
            case BARS -> bars(svg, one, days, scale);
            case DOTS ->
                shown(one.values())
                        .forEach((day, value) -> svg.circle(days.at(day), scale.at(value), 2.2, "dot " + one.style()));
            case LINE -> {
                svg.path(line(one, days, scale), "line " + one.style());
                alone(one)
                        .forEach((day, value) -> svg.circle(days.at(day), scale.at(value), 1.8, "dot " + one.style()));
                var end = shown(one.values()).lastEntry();
                if (end != null) {
                    svg.circle(days.at(end.getKey()), scale.at(end.getValue()), 3.4, "end " + one.style());
                }
            }
        }
    }

    private void bars(Svg svg, Series one, Days days, Scale scale) {
        double width = Math.max(1, days.width() * 0.72);
        double ground = scale.at(Math.max(0, scale.low()));
        shown(one.values()).forEach((day, value) -> {
            double top = scale.at(value);
            svg.rect(
                    days.at(day) - width / 2,
                    Math.min(top, ground),
                    width,
                    Math.abs(ground - top),
                    "bar " + one.style(),
                    "%s: %s %s".formatted(day, Scale.say(value), unit));
        });
    }

    private String line(Series one, Days days, Scale scale) {
        var path = new StringBuilder();
        LocalDate before = null;
        for (var entry : shown(one.values()).entrySet()) {
            boolean on = before != null && ChronoUnit.DAYS.between(before, entry.getKey()) <= one.gap();
            path.append(on ? 'L' : 'M').append(point(days.at(entry.getKey()), scale.at(entry.getValue())));
            before = entry.getKey();
        }
        return path.isEmpty() ? "M0 0" : path.toString();
    }

    /// Values with a gap on either side, through which no line goes.
    private NavigableMap<LocalDate, Double> alone(Series one) {
        var shown = shown(one.values());
        var alone = new TreeMap<>(shown);
        alone.keySet()
                .removeIf(
                        day -> near(shown.lowerKey(day), day, one.gap()) || near(day, shown.higherKey(day), one.gap()));
        return alone;
    }

    private static boolean near(@Nullable LocalDate earlier, @Nullable LocalDate later, int gap) {
        return earlier != null && later != null && ChronoUnit.DAYS.between(earlier, later) <= gap;
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }

    private String description() {
        var what = series.stream()
                .map(each -> {
                    var values = shown(each.values());
                    if (values.isEmpty()) {
                        return each.name() + ": nothing was measured";
                    }
                    var range = values.values().stream()
                            .mapToDouble(Double::doubleValue)
                            .summaryStatistics();
                    return String.format(
                            Locale.ROOT,
                            "%s: %d values from %s to %s %s, last %s on %s",
                            each.name(),
                            values.size(),
                            Scale.say(range.getMin()),
                            Scale.say(range.getMax()),
                            unit,
                            Scale.say(values.lastEntry().getValue()),
                            values.lastKey());
                })
                .collect(Collectors.joining("; "));
        return "From %s to %s. %s.".formatted(first, last, what);
    }
}
