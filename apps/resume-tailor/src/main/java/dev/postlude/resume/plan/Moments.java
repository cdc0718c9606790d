package dev.postlude.resume.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds when something is to be done, and takes those words out of the sentence.
record Moments(Instant now, ZoneId zone) {

    private static final Pattern SOON = Pattern.compile(
            "(?<![\\w-])in (?<number>\\d{1,3}|an?|half an|two|three) (?<unit>hours?|minutes?|mins?)(?![\\w-])",
            Pattern.CASE_INSENSITIVE);

    /// @param when     null if no moment is named, or if there is a question
    /// @param question not empty if the words cannot be meant
    /// @param rest     the sentence without those words
    record Found(@Nullable When when, String question, String rest) {}

    Found in(String text) {
        var soon = SOON.matcher(text);
        if (soon.find()) {
            return soon(
                    soon.group(),
                    minutes(soon.group("number"), soon.group("unit")),
                    cut(text, soon.start(), soon.end()));
        }
        var days = new DayGrammar(now, zone).in(text);
        var rest = text;
        for (var day : days.reversed()) {
            rest = cut(rest, day.start(), day.end());
        }
        var time = TimeGrammar.in(rest);
        if (time.isPresent()) {
            rest = cut(rest, time.get().start(), time.get().end());
        }
        for (var day : days) {
            if (!day.question().isEmpty()) {
                return new Found(null, day.question(), rest);
            }
        }
        if (time.isPresent() && !time.get().question().isEmpty()) {
            return new Found(null, time.get().question(), rest);
        }
        var different = days.stream().map(DayGrammar.Found::day).distinct().toList();
        if (different.size() > 1) {
            return new Found(
                    null,
                    "Shall it be %s or %s?"
                            .formatted(DayGrammar.shown(different.get(0)), DayGrammar.shown(different.get(1))),
                    rest);
        }
        var clock = time.map(TimeGrammar.Found::time).orElse(null);
        return days.isEmpty() ? timeAlone(clock, rest) : onDay(days.getFirst(), clock, rest);
    }

    private Found onDay(DayGrammar.Found day, @Nullable LocalTime time, String rest) {
        var local = now.atZone(zone);
        if (time != null && day.day().equals(local.toLocalDate()) && !time.isAfter(local.toLocalTime())) {
            return new Found(null, "%s today is over. When shall it be?".formatted(time), rest);
        }
        return new Found(new When(day.day(), time, zone, day.rule() + clockChange(day, time)), "", rest);
    }

    /// "at 3 pm" without a day is the next time the clock says so.
    private Found timeAlone(@Nullable LocalTime time, String rest) {
        if (time == null) {
            return new Found(null, "", rest);
        }
        var local = now.atZone(zone);
        var day = time.isAfter(local.toLocalTime())
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        return new Found(
                new When(day, time, zone, "%s comes next on %s".formatted(time, DayGrammar.shown(day))), "", rest);
    }

    private Found soon(String words, int minutes, String rest) {
        var then = ZonedDateTime.ofInstant(now.plus(Duration.ofMinutes(minutes)), zone);
        var time = then.toLocalTime().withSecond(0).withNano(0);
        return new Found(
                new When(
                        then.toLocalDate(),
                        time,
                        zone,
                        "\"%s\" is at %s, %s".formatted(words, time, DayGrammar.shown(then.toLocalDate()))),
                "",
                rest);
    }

    /// What happens to a time in the night the clocks change.
    private String clockChange(DayGrammar.Found day, @Nullable LocalTime time) {
        if (time == null) {
            return "";
        }
        var local = day.day().atTime(time);
        var offsets = zone.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 0 ->
                "; the clocks skip %s that night, so it is %s"
                        .formatted(time, local.atZone(zone).toLocalTime());
            case 1 -> "";
            default -> "; %s comes twice that night, and the first is meant".formatted(time);
        };
    }

    private static int minutes(String number, String unit) {
        var said = number.toLowerCase(Locale.ROOT);
        boolean hours = unit.toLowerCase(Locale.ROOT).startsWith("h");
        if (said.equals("half an")) {
            return 30;
        }
        int count = switch (said) {
            case "a", "an" -> 1;
            case "two" -> 2;
            case "three" -> 3;
            default -> Integer.parseInt(said);
        };
        return hours ? count * 60 : count;
    }

    private static String cut(String text, int from, int to) {
        return (text.substring(0, from).stripTrailing() + " "
                        + text.substring(to).stripLeading())
                .strip();
    }
}
