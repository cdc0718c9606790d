package dev.postlude.fitness.pages.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.NavigableMap;

/// A line the size of a word.
public final class Spark {

    private static final int WIDTH = 150;
    private static final int HEIGHT = 36;

    private Spark() {}

    public static String svg(String name, NavigableMap<LocalDate, Double> values, String style) {
        var svg = new Svg(WIDTH, HEIGHT, "spark", name, values.size() + " values.");
        if (values.size() > 1) {
            var range =
                    values.values().stream().mapToDouble(Double::doubleValue).summaryStatistics();
            var scale = new Scale(range.getMin(), range.getMax(), HEIGHT - 4, 4);
            double days = Math.max(1, ChronoUnit.DAYS.between(values.firstKey(), values.lastKey()));
            var path = new StringBuilder();
            values.forEach((day, value) -> path.append(path.isEmpty() ? 'M' : 'L')
                    .append(String.format(
                            Locale.ROOT,
                            "%.1f %.1f",
                            3 + ChronoUnit.DAYS.between(values.firstKey(), day) / days * (WIDTH - 8),
                            scale.at(value))));
            svg.path(path.toString(), "line " + style);
            svg.circle(WIDTH - 5, scale.at(values.lastEntry().getValue()), 3, "end " + style);
        }
        return svg.end();
    }
}
