package dev.postlude.fitness.pages.chart;

import java.time.LocalDate;
import java.util.NavigableMap;

/// Values by day, and how they are drawn.
///
/// @param style `line`, `dots` or `bars`, and a color class such as `heart`
/// @param gap   over how many days without a value a line goes on
public record Series(String name, NavigableMap<LocalDate, Double> values, Shape shape, String style, int gap) {

    /// How a series is drawn.
    public enum Shape {
        LINE,
        DOTS,
        BARS
    }

    private static final int USUAL_GAP = 4;

    public static Series line(String name, NavigableMap<LocalDate, Double> values, String style) {
        return new Series(name, values, Shape.LINE, style, USUAL_GAP);
    }

    public static Series dots(String name, NavigableMap<LocalDate, Double> values, String style) {
        return new Series(name, values, Shape.DOTS, style, 0);
    }

    public static Series bars(String name, NavigableMap<LocalDate, Double> values, String style) {
        return new Series(name, values, Shape.BARS, style, 0);
    }
}
