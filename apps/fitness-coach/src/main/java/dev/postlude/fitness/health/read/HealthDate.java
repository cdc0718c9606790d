package dev.postlude.fitness.health.read;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// An instant as exports write it, `2024-03-31 01:59:59 +0100`, with the offset it was written with.
///
/// Millions of them are read, so this does without the formatters of the platform.
///
/// @param second   since 1970, UTC
/// @param offset   minutes east of Greenwich
record HealthDate(long second, int offset) {

    private static final int LENGTH = "2024-03-31 01:59:59 +0100".length();
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int MOST_HOURS_OF_OFFSET = 18;

    /// Null for what is no date, or none a person alive can have measured at.
    static @Nullable HealthDate of(@Nullable String text) {
        if (text == null || text.length() != LENGTH || !isDivided(text)) {
            return null;
        }
        var year = number(text, 0, 4);
        var month = number(text, 5, 7);
        var day = number(text, 8, 10);
        var hour = number(text, 11, 13);
        var minute = number(text, 14, 16);
        var second = number(text, 17, 19);
        var offsetHours = number(text, 21, 23);
        var offsetMinutes = number(text, 23, 25);
        if (year < FIRST_YEAR
                || year > LAST_YEAR
                || month < 1
                || month > 12
                || day < 1
                || day > lengthOf(month, year)) {
            return null;
        }
        if (hour > 23 || minute > 59 || second > 59 || offsetHours > MOST_HOURS_OF_OFFSET || offsetMinutes > 59) {
            return null;
        }
        if ((hour | minute | second | offsetHours | offsetMinutes) < 0) {
            return null;
        }
        var offset = (offsetHours * 60 + offsetMinutes) * (text.charAt(20) == '-' ? -1 : 1);
        var local = daysSince1970(year, month, day) * 86_400L + hour * 3_600L + minute * 60L + second;
        return new HealthDate(local - offset * 60L, offset);
    }

    private static boolean isDivided(String text) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == ' '
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && text.charAt(19) == ' '
                && (text.charAt(20) == '+' || text.charAt(20) == '-');
    }

    /// Negative for what is none.
    private static int number(String text, int from, int to) {
        var number = 0;
        for (var i = from; i < to; i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int lengthOf(int month, int year) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /// The year is counted from March, so that the day a leap year adds is its last.
    private static long daysSince1970(int year, int month, int day) {
        var shifted = month <= 2 ? year - 1 : year;
        var era = shifted / 400;
        var yearOfEra = shifted - era * 400;
        var dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        var dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }

    /// The local day, as days since 1970.
    int day() {
        return (int) Math.floorDiv(second + offset * 60L, 86_400L);
    }

    HealthDate at(ZoneOffset other) {
        return new HealthDate(second, other.getTotalSeconds() / 60);
    }

    /// A date alone, as the rings have it; null for anything else.
    static @Nullable LocalDate day(@Nullable String text) {
        var moment = text == null ? null : of(text + " 00:00:00 +0000");
        return moment == null ? null : LocalDate.ofEpochDay(moment.day());
    }
}
