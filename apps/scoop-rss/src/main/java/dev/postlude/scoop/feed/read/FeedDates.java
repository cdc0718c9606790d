package dev.postlude.scoop.feed.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as feeds write them: as RFC 3339 or RFC 822 say, almost as they say, or as some program felt.
///
/// A date that cannot be true, such as the year 1, is treated as none: a story without a date is sorted by
/// when it was first seen, a story with a wrong one is lost.
final class FeedDates {

    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("WET", "+00:00"),
            Map.entry("WEST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("IST", "+05:30"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"),
            Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"),
            Map.entry("NZST", "+12:00"),
            Map.entry("NZDT", "+13:00"));

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([AaPp]\\.?[Mm]\\.?)?";

    private static final String ZONE =
            "\\s*(Z|[+-]\\d{1,2}:?\\d{2}|[+-]\\d{2}|(?:GMT|UTC)[+-]\\d{1,2}(?::?\\d{2})?|[A-Za-z]{1,5})?";

    private static final String MONTH = "([A-Za-z]{3,9})\\.?";

    /// Each gives year, month, day, hour, minute, second, half of day and zone, in the order of its letters.
    private static final List<Shape> SHAPES = List.of(
            new Shape("YMDhmsaz", "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[Tt\\s]\\s*" + TIME + ZONE + ")?.*"),
            new Shape("YMDhmsz", "(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2}):?(\\d{2}):?(\\d{2})?" + ZONE + ")?"),
            new Shape("YMDhmsaz", "(\\d{4})/(\\d{1,2})/(\\d{1,2})(?:\\s+" + TIME + ZONE + ")?.*"),
            new Shape("YM", "(\\d{4})-(\\d{2})"),
            new Shape("Y", "(\\d{4})"),
            new Shape(
                    "DMYhmsaz",
                    "(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+" + MONTH + "[\\s,-]+(\\d{4}|\\d{2})(?:[,\\s]+(?:at\\s+)?" + TIME
                            + ZONE + ")?.*"),
            new Shape(
                    "MDYhmsaz",
                    MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:[,\\s]+(?:at\\s+)?" + TIME + ZONE + ")?.*"),
            new Shape("MDhmsazY", MONTH + "\\s+(\\d{1,2})\\s+" + TIME + ZONE + "\\s+(\\d{4})"));

    private static final Pattern WEEKDAY =
            Pattern.compile("^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+", Pattern.CASE_INSENSITIVE);

    private static final Pattern SECONDS = Pattern.compile("\\d{10}");

    private static final Pattern MILLIS = Pattern.compile("\\d{13}");

    private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private FeedDates() {}

    static Optional<Instant> parse(@Nullable String written) {
        if (written == null || written.length() > 100) {
            return Optional.empty();
        }
        var text = WEEKDAY.matcher(written.strip().replaceAll("\\s+", " ")).replaceFirst("");
        if (SECONDS.matcher(text).matches()) {
            return believable(Instant.ofEpochSecond(Long.parseLong(text)));
        }
        if (MILLIS.matcher(text).matches()) {
            return believable(Instant.ofEpochMilli(Long.parseLong(text)));
        }
        return SHAPES.stream()
                .flatMap(shape -> shape.read(text).stream())
                .findFirst()
                .flatMap(FeedDates::believable);
    }

    private static Optional<Instant> believable(Instant instant) {
        return instant.isBefore(EARLIEST) || instant.isAfter(LATEST) ? Optional.empty() : Optional.of(instant);
    }

    private record Shape(String order, Pattern pattern) {

        Shape(String order, String regex) {
            this(order, Pattern.compile(regex));
        }

        Optional<Instant> read(String text) {
            var match = pattern.matcher(text);
            if (!match.matches()) {
                return Optional.empty();
            }
            try {
                return Optional.of(instant(match));
            } catch (DateTimeException | NumberFormatException impossible) {
                return Optional.empty();
            }
        }

        private Instant instant(MatchResult match) {
            var hour = number(match, 'h', 0);
            var half = part(match, 'a');
            if (half != null) {
                hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
            }
            // Midnight at the end of a day, and the leap second.
            var extraDay = hour == 24 ? 1 : 0;
            var second = Math.min(number(match, 's', 0), 59);
            return LocalDateTime.of(
                            year(match), month(match), number(match, 'D', 1), hour % 24, number(match, 'm', 0), second)
                    .plusDays(extraDay)
                    .toInstant(zone(part(match, 'z')));
        }

        private int year(MatchResult match) {
            var written = part(match, 'Y');
            var year = number(match, 'Y', 0);
            var abbreviated = written != null && written.length() == 2;
            return abbreviated ? year + (year < 70 ? 2000 : 1900) : year;
        }

        private int month(MatchResult match) {
            var month = part(match, 'M');
            if (month == null) {
                return 1;
            }
            if (Character.isDigit(month.charAt(0))) {
                return Integer.parseInt(month);
            }
            var position = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT));
            if (position < 0 || position % 3 != 0) {
                throw new DateTimeException("no month is called " + month);
            }
            return position / 3 + 1;
        }

        private int number(MatchResult match, char letter, int otherwise) {
            var part = part(match, letter);
            return part == null ? otherwise : Integer.parseInt(part);
        }

        private @Nullable String part(MatchResult match, char letter) {
            var group = order.indexOf(letter) + 1;
            return group == 0 ? null : match.group(group);
        }

        /// No zone, or one nobody knows, is taken for UTC: off by hours at most, and never in the wrong week.
        private static ZoneOffset zone(@Nullable String written) {
            if (written == null) {
                return ZoneOffset.UTC;
            }
            var zone = written.toUpperCase(Locale.ROOT).replaceFirst("^(GMT|UTC)(?=[+-])", "");
            if (zone.startsWith("+") || zone.startsWith("-")) {
                var digits = zone.substring(1).replace(":", "");
                var padded = digits.length() % 2 == 1 ? "0" + digits : digits;
                var hours = Integer.parseInt(padded.substring(0, 2));
                var minutes = padded.length() > 2 ? Integer.parseInt(padded.substring(2, 4)) : 0;
                var sign = zone.charAt(0) == '-' ? -1 : 1;
                return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
            }
            return ZoneOffset.of(ZONES.getOrDefault(zone, "Z"));
        }
    }
}
