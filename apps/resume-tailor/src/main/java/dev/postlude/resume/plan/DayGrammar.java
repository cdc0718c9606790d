package dev.postlude.resume.plan;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the days that a sentence names, as seen from one moment in one time zone.
///
/// Weeks begin on Monday. "Tuesday" and "this Tuesday" are the next one to come, today excluded; "next Tuesday" is the
/// one in the week after this, which on a Sunday is the same day. Every reading says its rule, so that it can be
/// shown back.
final class DayGrammar {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    private static final String WEEKDAY =
            "(?<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";

    private static final String MONTH =
            "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private static final String NUMBER =
            "(?<number>\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|a couple of)";

    /// Nobody counts further than this in days.
    private static final int FAR = 60;

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("a couple of", 2));

    private final LocalDate today;
    private final List<Rule> rules = new ArrayList<>();

    DayGrammar(Instant now, ZoneId zone) {
        this.today = LocalDate.ofInstant(now, zone);
        rules();
    }

    private record Rule(Pattern form, Function<Matcher, Reading> reading) {}

    /// What a form means: a day with the rule it was found by, or a question.
    private record Reading(LocalDate day, String rule, String question) {

        static Reading day(LocalDate day, String rule) {
            return new Reading(day, rule, "");
        }

        static Reading ask(String question) {
            return new Reading(LocalDate.EPOCH, "", question);
        }
    }

    /// @param start    where it stands in the sentence
    /// @param question not empty if the words name no day that can be meant
    record Found(LocalDate day, String rule, String question, int start, int end) {}

    /// All days named, in order; where two forms overlap, the longer one.
    List<Found> in(String text) {
        var all = new ArrayList<Found>();
        for (var rule : rules) {
            for (var matcher = rule.form().matcher(text); matcher.find(); ) {
                var reading = rule.reading().apply(matcher);
                all.add(new Found(reading.day(), reading.rule(), reading.question(), matcher.start(), matcher.end()));
            }
        }
        all.sort((a, b) -> (b.end() - b.start()) - (a.end() - a.start()));
        var kept = new ArrayList<Found>();
        for (var found : all) {
            if (kept.stream().noneMatch(other -> other.start() < found.end() && found.start() < other.end())) {
                kept.add(found);
            }
        }
        kept.sort((a, b) -> a.start() - b.start());
        return kept;
    }

    private void rules() {
        rule("(?:later )?today|tonight", found -> said(found, today));
        rule("(?:the )?day after tomorrow", found -> said(found, today.plusDays(2)));
        rule("tomorrow", found -> said(found, today.plusDays(1)));
        rule(
                "yesterday|last (?:week|month|" + WEEKDAY + ")",
                found -> Reading.ask("\"%s\" is over. On which day shall it be?".formatted(found.group())));
        rule("(?:on |by )?(?:(?<which>this coming|this|next|coming|the coming) )?" + WEEKDAY, this::weekday);
        rule(
                "(?:on )?" + WEEKDAY + " (?:of )?next week|next week (?:on )?(?<weekday2>"
                        + WEEKDAY.replaceFirst("\\?<weekday>", "?:") + ")",
                this::weekdayNextWeek);
        rule(
                "(?:a|one) week (?:from|after) (?:today|" + WEEKDAY + ")|" + WEEKDAY.replace("weekday", "weekday2")
                        + " week",
                this::weekFrom);
        rule(
                "(?:in )?" + NUMBER
                        + " (?<unit>days?|weeks?|months?|business days?|working days?|fortnights?)(?: from (?:now|today))?",
                this::ahead);
        rule(
                "next week",
                found -> Reading.day(nextMonday(), "\"next week\" is taken as its Monday, " + shown(nextMonday())));
        rule("next month", found -> {
            var first = today.with(TemporalAdjusters.firstDayOfNextMonth());
            return Reading.day(first, "\"next month\" is taken as its first day, " + shown(first));
        });
        rule(
                "(?:by )?(?:the )?end of (?:the |this )?week",
                found -> said(found, today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY))));
        rule(
                "(?:by )?(?:the )?end of (?:the |this )?month",
                found -> said(found, YearMonth.from(today).atEndOfMonth()));
        rule(
                "(?:on )?(?<year>\\d{4})-(?<m>\\d{1,2})-(?<day>\\d{1,2})",
                found -> date(found, number(found, "year"), number(found, "m")));
        rule(
                "(?:on )?(?<day>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<year>\\d{4})?",
                found -> date(found, number(found, "year"), number(found, "m")));
        rule("(?:on )?(?<a>\\d{1,2})/(?<b>\\d{1,2})(?:/(?<year>\\d{4}))?", this::slashes);
        rule(
                "(?:on )?(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + "\\.?(?:,? (?<year>\\d{4}))?",
                found -> date(found, number(found, "year"), month(found)));
        rule(
                "(?:on )?" + MONTH + "\\.? (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?(?!\\d|:)",
                found -> date(found, number(found, "year"), month(found)));
        rule("(?:on )?the (?<day>\\d{1,2})(?:st|nd|rd|th)", this::dayOfMonth);
    }

    private void rule(String form, Function<Matcher, Reading> reading) {
        rules.add(new Rule(
                Pattern.compile("(?<![\\w/.-])(?:" + form + ")(?![\\w/-])", Pattern.CASE_INSENSITIVE), reading));
    }

    private Reading weekday(Matcher found) {
        var day = dayOfWeek(found.group("weekday"));
        var which = found.group("which");
        if (which != null && which.equalsIgnoreCase("next")) {
            var date = nextMonday().with(TemporalAdjusters.nextOrSame(day));
            return Reading.day(
                    date, "\"next %s\" is the %s of next week, %s".formatted(name(day), name(day), shown(date)));
        }
        var date = today.with(TemporalAdjusters.next(day));
        return Reading.day(date, "\"%s\" is the next one to come, %s".formatted(bare(found), shown(date)));
    }

    private Reading weekdayNextWeek(Matcher found) {
        var day = dayOfWeek(found.group("weekday") == null ? found.group("weekday2") : found.group("weekday"));
        return said(found, nextMonday().with(TemporalAdjusters.nextOrSame(day)));
    }

    private Reading weekFrom(Matcher found) {
        var weekday = found.group("weekday") == null ? found.group("weekday2") : found.group("weekday");
        var from = weekday == null ? today : today.with(TemporalAdjusters.next(dayOfWeek(weekday)));
        return said(found, from.plusWeeks(1));
    }

    private Reading ahead(Matcher found) {
        var said = found.group("number").toLowerCase(Locale.ROOT);
        int number = NUMBERS.containsKey(said) ? NUMBERS.getOrDefault(said, 1) : Integer.parseInt(said);
        var unit = found.group("unit").toLowerCase(Locale.ROOT);
        if (unit.startsWith("business") || unit.startsWith("working")) {
            return said(found, workingDays(number));
        }
        return said(
                found,
                switch (unit.charAt(0)) {
                    case 'd' -> today.plusDays(number);
                    case 'w' -> today.plusWeeks(number);
                    case 'f' -> today.plusWeeks(2L * number);
                    default -> today.plusMonths(number);
                });
    }

    private LocalDate workingDays(int number) {
        var day = today;
        for (int left = number; left > 0; ) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? 1 : 0;
        }
        return day;
    }

    private Reading slashes(Matcher found) {
        int a = number(found, "a");
        int b = number(found, "b");
        if (a <= 12 && b <= 12 && a != b) {
            return Reading.ask("Is %s %d %s or %d %s?"
                    .formatted(found.group().replaceFirst("(?i)on ", ""), a, monthName(b), b, monthName(a)));
        }
        return a > 12 ? date(found, a, b, number(found, "year")) : date(found, b, a, number(found, "year"));
    }

    private Reading dayOfMonth(Matcher found) {
        int day = number(found, "day");
        if (day < 1 || day > 31) {
            return Reading.ask("There is no day %d in any month. Which day shall it be?".formatted(day));
        }
        // No year has more than two months in a row without a 31st.
        for (int ahead = 0; ahead <= 2; ahead++) {
            var month = YearMonth.from(today).plusMonths(ahead);
            if (month.isValidDay(day) && !month.atDay(day).isBefore(today)) {
                return Reading.day(
                        month.atDay(day),
                        "\"%s\" is the next one to come, %s".formatted(bare(found), shown(month.atDay(day))));
            }
        }
        return Reading.ask("Which month shall the %d. be in?".formatted(day));
    }

    private Reading date(Matcher found, int year, int month) {
        return date(found, number(found, "day"), month, year);
    }

    /// Without a year it is the next such day, today included.
    private Reading date(Matcher found, int day, int month, int year) {
        try {
            if (year > 0) {
                var date = LocalDate.of(year, month, day);
                return date.isBefore(today)
                        ? Reading.ask("%s is over. Which day shall it be?".formatted(shown(date)))
                        : said(found, date);
            }
            // 29 February may be years ahead.
            for (int ahead = 0; ahead <= 8; ahead++) {
                var yearMonth = YearMonth.of(today.getYear() + ahead, month);
                if (yearMonth.isValidDay(day) && !yearMonth.atDay(day).isBefore(today)) {
                    return said(found, yearMonth.atDay(day));
                }
            }
            throw new DateTimeException("No year has it");
        } catch (DateTimeException none) {
            return Reading.ask("There is no day \"%s\". Which day shall it be?".formatted(bare(found)));
        }
    }

    private Reading said(Matcher found, LocalDate date) {
        long days = ChronoUnit.DAYS.between(today, date);
        var ahead = days == 0 ? "today" : days == 1 ? "tomorrow" : "in %d days".formatted(days);
        var words = bare(found);
        return Reading.day(
                date,
                words.equalsIgnoreCase(ahead) || days > FAR
                        ? "\"%s\" is %s".formatted(words, shown(date))
                        : "\"%s\" is %s, %s".formatted(words, shown(date), ahead));
    }

    private static String bare(Matcher found) {
        return found.group().replaceFirst("(?i)^(?:on|by) ", "");
    }

    private LocalDate nextMonday() {
        return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    private static DayOfWeek dayOfWeek(String word) {
        var start = word.substring(0, 3).toUpperCase(Locale.ROOT);
        for (var day : DayOfWeek.values()) {
            if (day.name().startsWith(start)) {
                return day;
            }
        }
        throw new IllegalStateException("The form lets no other word through than " + List.of(DayOfWeek.values()));
    }

    private static int month(Matcher found) {
        var start = found.group("month").substring(0, 3).toUpperCase(Locale.ROOT);
        for (var month : Month.values()) {
            if (month.name().startsWith(start)) {
                return month.getValue();
            }
        }
        throw new IllegalStateException("The form lets no other word through than " + List.of(Month.values()));
    }

    private static String monthName(int month) {
        return name(Month.of(month));
    }

    private static String name(Enum<?> constant) {
        return constant.name().charAt(0) + constant.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static int number(Matcher found, String group) {
        var digits = found.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    static String shown(LocalDate date) {
        return DAY.format(date);
    }
}
