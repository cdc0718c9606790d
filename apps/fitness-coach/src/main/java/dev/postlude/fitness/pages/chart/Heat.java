package dev.postlude.fitness.pages.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.NavigableMap;

/// A year as a calendar: a column a week, the darker the more.
public final class Heat {

    private static final int WEEKS = 53;
    private static final double CELL = 12.6;
    private static final double LEFT = 30;
    private static final double TOP = 18;
    private static final int STEPS = 4;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    private Heat() {}

    /// @param full what fills a cell
    public static String svg(
            String name, String unit, NavigableMap<LocalDate, Double> values, LocalDate last, double full) {
        var first = last.minusWeeks(WEEKS - 1L).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var shown = values.subMap(first, true, last, true);
        var svg = new Svg(
                (int) (LEFT + WEEKS * CELL + 4),
                (int) (TOP + 7 * CELL + 4),
                "heat",
                name,
                String.format(Locale.ROOT, "%d days from %s to %s have a value.", shown.size(), first, last));
        svg.text(0, TOP + CELL * 0.8, "start", "tick", "Mon");
        svg.text(0, TOP + CELL * 4.8, "start", "tick", "Fri");
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            long week = ChronoUnit.WEEKS.between(first, day);
            double x = LEFT + week * CELL;
            if (day.getDayOfMonth() == 1) {
                svg.text(x, TOP - 6, "start", "tick", MONTH.format(day));
            }
            var value = shown.get(day);
            svg.rect(
                    x,
                    TOP + (day.getDayOfWeek().getValue() - 1) * CELL,
                    CELL - 2.2,
                    CELL - 2.2,
                    "cell heat-" + step(value == null ? 0 : value, full),
                    value == null ? day + ": nothing" : "%s: %s %s".formatted(day, Scale.say(value), unit));
        }
        return svg.end();
    }

    private static int step(double value, double full) {
        return value <= 0 ? 0 : (int) Math.clamp(Math.ceil(value / full * STEPS), 1, STEPS);
    }
}
