package dev.postlude.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments, as people say them.
public final class Ages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

    private Ages() {}

    /// "4 minutes ago"; from a month on, the day.
    public static String ago(Instant moment, Instant now) {
        var age = Duration.between(moment, now);
        if (age.compareTo(Duration.ofMinutes(1)) < 0) {
            return "just now";
        }
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return several(age.toMinutes(), "minute") + " ago";
        }
        if (age.compareTo(Duration.ofDays(1)) < 0) {
            return several(age.toHours(), "hour") + " ago";
        }
        return age.compareTo(Duration.ofDays(30)) < 0 ? several(age.toDays(), "day") + " ago" : day(moment);
    }

    /// "in 4 minutes".
    public static String ahead(Instant moment, Instant now) {
        var left = Duration.between(now, moment);
        if (left.compareTo(Duration.ofMinutes(1)) < 0) {
            return "any moment";
        }
        if (left.compareTo(Duration.ofHours(1)) < 0) {
            return "in " + several(left.toMinutes(), "minute");
        }
        return "in "
                + (left.compareTo(Duration.ofDays(2)) < 0
                        ? several(left.toHours(), "hour")
                        : several(left.toDays(), "day"));
    }

    public static String day(Instant moment) {
        return DAY.format(moment.atOffset(ZoneOffset.UTC));
    }

    public static String weekday(Instant moment) {
        return WEEKDAY.format(moment.atOffset(ZoneOffset.UTC));
    }

    private static String several(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
