package dev.postlude.fitness.pages.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// The horizontal axis: days from left to right.
record Days(LocalDate first, LocalDate last, double from, double to) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final int WEEKS_AT_MOST = 45;

    /// The middle of a day.
    double at(LocalDate day) {
        return from + (ChronoUnit.DAYS.between(first, day) + 0.5) * width();
    }

    double width() {
        return (to - from) / (ChronoUnit.DAYS.between(first, last) + 1);
    }

    void draw(Svg svg, double top, double bottom) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        boolean weeks = days <= WEEKS_AT_MOST;
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            boolean tick = weeks ? day.getDayOfWeek().getValue() == 1 : day.getDayOfMonth() == 1;
            if (tick && at(day) < to - 12) {
                double x = at(day) - width() / 2;
                svg.line(x, top, x, bottom, "grid");
                svg.text(x + 3, bottom + 14, "start", "tick", (weeks ? DAY : MONTH).format(day));
            }
        }
    }
}
