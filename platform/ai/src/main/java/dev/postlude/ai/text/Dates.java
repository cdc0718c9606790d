package dev.postlude.ai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the dates of a text: "3 May 2024", "May 3", "May 2024" and "2024-05-03".
public final class Dates {

    private static final String MONTH = "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?"
            + "|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("\\b(?<year>\\d{4})-(?<number>\\d{2})-(?<day>\\d{2})\\b"),
            Pattern.compile("\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + "(?:,? (?<year>\\d{4}))?\\b"),
            Pattern.compile("\\b" + MONTH + " (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?\\b(?![.,]?\\d)"),
            Pattern.compile("\\b" + MONTH + ",? (?<year>\\d{4})\\b"));

    private Dates() {}

    /// A day, a month of a year, or a day of some year; a part that is not said is zero.
    public record Day(String text, int year, int month, int day, int start, int end) {

        /// Whether both may be the same day: no part that both say differs, and they share the month.
        public boolean agreesWith(Day other) {
            return month == other.month && same(year, other.year) && same(day, other.day);
        }

        /// Whether a bare number repeats this date's year.
        public boolean mentions(Quantity number) {
            return number.year() && number.value().intValue() == year;
        }

        private static boolean same(int one, int other) {
            return one == 0 || other == 0 || one == other;
        }
    }

    /// The dates of `text` in order; none overlaps another.
    public static List<Day> of(String text) {
        var found = new ArrayList<Day>();
        for (var form : FORMS) {
            for (var matcher = form.matcher(text); matcher.find(); ) {
                var day = day(matcher);
                if (found.stream().noneMatch(other -> other.start < day.end && day.start < other.end)) {
                    found.add(day);
                }
            }
        }
        found.sort((a, b) -> Integer.compare(a.start, b.start));
        return List.copyOf(found);
    }

    private static Day day(Matcher matcher) {
        var groups = matcher.namedGroups().keySet();
        return new Day(
                matcher.group(),
                number(groups.contains("year") ? matcher.group("year") : null),
                groups.contains("month") ? month(matcher.group("month")) : number(matcher.group("number")),
                number(groups.contains("day") ? matcher.group("day") : null),
                matcher.start(),
                matcher.end());
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
    }
}
