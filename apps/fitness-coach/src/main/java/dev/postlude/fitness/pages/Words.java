package dev.postlude.fitness.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and minutes, as people say them.
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final int HOUR = 60;

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /// "7 h 20 min".
    static String duration(double minutes) {
        long all = Math.round(minutes);
        if (all < HOUR) {
            return all + " min";
        }
        return all % HOUR == 0 ? all / HOUR + " h" : all / HOUR + " h " + all % HOUR + " min";
    }

    /// "TraditionalStrengthTraining" as people write it.
    static String activity(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
