package dev.postlude.resume.document.read;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds from when to when in a line of a resume, however it is written: "Mar 2019 – present", "03/2019-11/2021",
/// "2019-21", "since 2020", "Januar 2018 bis heute".
final class DateRanges {

    private static final Map<String, Integer> MONTHS = months();

    private static final String MONTH = "(?<%1$smonth>" + String.join("|", byLength()) + ")\\.?";

    private static final String POINT = "(?:(?:spring|summer|autumn|fall|winter)\\s+)?(?:" + MONTH
            + ",?\\s*(?<%1$snamed>(?:19|20)\\d{2}|['’]\\d{2})"
            + "|(?<%1$sday>\\d{1,2})\\.(?<%1$sdotted>\\d{1,2})\\.(?<%1$sdotyear>(?:19|20)\\d{2})"
            + "|(?<%1$snumber>0?[1-9]|1[0-2])\\s?[/.]\\s?(?<%1$snumbered>(?:19|20)\\d{2})"
            + "|(?<%1$sisoyear>(?:19|20)\\d{2})[-/.](?<%1$siso>0[1-9]|1[0-2])(?:[-/.](?<%1$sisoday>\\d{2}))?(?!\\d)"
            + "|(?<%1$syear>(?:19|20)\\d{2}))";

    private static final String OPEN =
            "present|current(?:ly)?|now|today|ongoing|to\\s+date|till\\s+date|date|heute|aujourd'hui|actualidad";

    private static final String TO =
            "\\s*(?:-|–|—|‒|−|→|/|\\bto\\b|\\buntil\\b|\\bthrough\\b|\\btill\\b|\\bbis\\b|\\bà\\b)+\\s*";

    private static final String EDGE = "(?<![\\p{L}\\p{N}])";
    private static final String END = "(?![\\p{L}\\p{N}])";

    private static final Pattern RANGE = pattern(EDGE + "(?:from\\s+)?" + POINT.formatted("a") + TO + "(?:"
            + POINT.formatted("b") + "|(?<open>" + OPEN + "))" + END);

    private static final Pattern SHORT_YEAR =
            pattern(EDGE + "(?<from>(?:19|20)\\d{2})\\s?[-–—/]\\s?(?<to>\\d{2})" + END + "(?![-/.]\\d)");

    private static final Pattern SHARED_YEAR =
            pattern(EDGE + MONTH.formatted("a") + TO + MONTH.formatted("b") + ",?\\s+(?<year>(?:19|20)\\d{2})" + END);

    private static final Pattern SINCE =
            pattern(EDGE + "(?:since|seit|depuis|from|starting)\\s+" + POINT.formatted("a") + END);

    private static final Pattern SINGLE =
            pattern(EDGE + "(?:(?<ahead>expected|graduat(?:ed|ion|ing)|completed|issued|awarded):?\\s+)?"
                    + POINT.formatted("a") + END);

    private DateRanges() {}

    /// @param start as JSON Resume writes dates; empty if only an end is known
    /// @param end   empty for what still goes on
    /// @param open  whether it says that it still goes on
    /// @param at    where it begins in the line
    /// @param to    where it ends
    record Found(String start, String end, boolean open, int at, int to) {}

    /// The first range in `text`.
    static Optional<Found> range(String text) {
        var range = RANGE.matcher(text);
        if (range.find()) {
            var end = range.group("open") == null ? iso(range, "b") : "";
            return Optional.of(
                    new Found(iso(range, "a"), end, range.group("open") != null, range.start(), range.end()));
        }
        var shared = SHARED_YEAR.matcher(text);
        if (shared.find()) {
            var year = shared.group("year");
            return Optional.of(new Found(
                    join(year, month(shared.group("amonth"))),
                    join(year, month(shared.group("bmonth"))),
                    false,
                    shared.start(),
                    shared.end()));
        }
        var brief = SHORT_YEAR.matcher(text);
        if (brief.find()) {
            var from = brief.group("from");
            var to = from.substring(0, 2) + brief.group("to");
            if (to.compareTo(from) >= 0) {
                return Optional.of(new Found(from, to, false, brief.start(), brief.end()));
            }
        }
        var since = SINCE.matcher(text);
        return since.find()
                ? Optional.of(new Found(iso(since, "a"), "", true, since.start(), since.end()))
                : Optional.empty();
    }

    /// The first range, or else the last single date, which is then the end: "BSc, 2014".
    static Optional<Found> rangeOrEnd(String text) {
        var range = range(text);
        if (range.isPresent()) {
            return range;
        }
        Found last = null;
        for (var single = SINGLE.matcher(text); single.find(); ) {
            last = new Found("", iso(single, "a"), false, single.start(), single.end());
        }
        return Optional.ofNullable(last);
    }

    private static String iso(Matcher matcher, String side) {
        var named = matcher.group(side + "named");
        if (named != null) {
            return join(century(named), month(matcher.group(side + "month")));
        }
        var dotted = matcher.group(side + "dotyear");
        if (dotted != null) {
            return day(dotted, matcher.group(side + "dotted"), matcher.group(side + "day"));
        }
        var numbered = matcher.group(side + "numbered");
        if (numbered != null) {
            return join(numbered, Integer.parseInt(matcher.group(side + "number")));
        }
        var iso = matcher.group(side + "isoyear");
        if (iso != null) {
            return day(iso, matcher.group(side + "iso"), matcher.group(side + "isoday"));
        }
        return matcher.group(side + "year");
    }

    private static String day(String year, String month, @Nullable String day) {
        int number = Integer.parseInt(month);
        if (number < 1 || number > 12) {
            return year;
        }
        boolean whole = day != null
                && Integer.parseInt(day) >= 1
                && Integer.parseInt(day) <= Month.of(number).length(Integer.parseInt(year) % 4 == 0);
        return whole ? "%s-%02d".formatted(join(year, number), Integer.parseInt(day)) : join(year, number);
    }

    private static String join(String year, int month) {
        return "%s-%02d".formatted(year, month);
    }

    /// "'98" is 1998 and "'12" is 2012: nobody's resume begins before 1950.
    private static String century(String year) {
        if (year.length() == 4) {
            return year;
        }
        var two = year.substring(1);
        return (Integer.parseInt(two) >= 50 ? "19" : "20") + two;
    }

    private static int month(String name) {
        return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 1);
    }

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (var locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es")}) {
            for (var month : Month.values()) {
                for (var style : new TextStyle[] {TextStyle.FULL, TextStyle.SHORT}) {
                    var name = month.getDisplayName(style, locale)
                            .toLowerCase(Locale.ROOT)
                            .replace(".", "");
                    months.putIfAbsent(name, month.getValue());
                }
            }
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }

    /// Longer names first, so that "June" is not read as "Jun" and an e.
    private static String[] byLength() {
        return MONTHS.keySet().stream()
                .sorted((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b))
                .toArray(String[]::new);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
