package dev.postlude.resume.plan;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the time of day that a sentence names. Hours from 1 to 6 without "am" or "pm" are in the afternoon, for
/// nobody follows up at night.
final class TimeGrammar {

    private static final Pattern CLOCK =
            pattern("(?:at |by )?(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d))?\\s?(?<half>am|pm|a\\.m\\.|p\\.m\\.)"
                    + "|(?:at |by )?(?<hour2>\\d{1,2}):(?<minute2>[0-5]\\d)(?:\\s?(?:h|o'clock))?"
                    + "|at (?<hour3>\\d{1,2})(?: o'clock)?(?![./]\\d)");

    private static final Pattern WORD =
            pattern("(?:at |in the |this )?(?<word>noon|midday|midnight|morning|afternoon|evening)");

    private TimeGrammar() {}

    /// @param question not empty if there is no such time
    record Found(LocalTime time, String question, int start, int end) {}

    static Optional<Found> in(String text) {
        var clock = CLOCK.matcher(text);
        if (clock.find()) {
            return Optional.of(clock(clock));
        }
        var word = WORD.matcher(text);
        return word.find()
                ? Optional.of(new Found(named(word.group("word")), "", word.start(), word.end()))
                : Optional.empty();
    }

    private static Found clock(Matcher found) {
        var half = found.group("half") == null
                ? ""
                : found.group("half").toLowerCase(Locale.ROOT).replace(".", "");
        int hour = Integer.parseInt(first(found, "hour", "hour2", "hour3"));
        int minute = Integer.parseInt(first(found, "minute", "minute2"));
        boolean twelve = !half.isEmpty();
        if (hour > 23 || (twelve && (hour < 1 || hour > 12))) {
            return new Found(
                    LocalTime.MIN,
                    "There is no time \"%s\". At what time shall it be?".formatted(found.group()),
                    found.start(),
                    found.end());
        }
        if (twelve) {
            hour = hour % 12 + (half.equals("pm") ? 12 : 0);
        } else if (found.group("hour3") != null && hour >= 1 && hour <= 6) {
            hour += 12;
        }
        return new Found(LocalTime.of(hour, minute), "", found.start(), found.end());
    }

    private static String first(Matcher found, String... groups) {
        for (var group : groups) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return "0";
    }

    private static LocalTime named(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "morning" -> LocalTime.of(9, 0);
            case "afternoon" -> LocalTime.of(14, 0);
            case "evening" -> LocalTime.of(18, 0);
            case "midnight" -> LocalTime.MIDNIGHT;
            default -> LocalTime.NOON;
        };
    }

    private static Pattern pattern(String form) {
        return Pattern.compile("(?<![\\w/.-])(?:" + form + ")(?![\\w-])", Pattern.CASE_INSENSITIVE);
    }
}
