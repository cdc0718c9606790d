package dev.postlude.scoop.feed.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// When a server would like to be asked again: `retryAfter` is a demand, `maxAge` a piece of advice.
public record Pacing(Optional<Duration> retryAfter, Optional<Duration> maxAge) {

    public static final Pacing NONE = new Pacing(Optional.empty(), Optional.empty());

    private static final long A_YEAR = Duration.ofDays(365).toSeconds();

    static Pacing of(
            Optional<String> retryAfter, Optional<String> cacheControl, Optional<String> expires, Instant now) {
        return new Pacing(
                retryAfter.flatMap(value -> seconds(value).or(() -> until(value, now))),
                cacheControl.flatMap(Pacing::maxAge).or(() -> expires.flatMap(value -> until(value, now))));
    }

    private static Optional<Duration> maxAge(String cacheControl) {
        return Arrays.stream(cacheControl.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(directive -> directive.startsWith("max-age="))
                .flatMap(directive -> seconds(directive.substring(8).replace("\"", "")).stream())
                .findFirst();
    }

    private static Optional<Duration> seconds(String value) {
        var digits = value.strip();
        if (digits.isEmpty() || digits.length() > 12 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(Math.min(Long.parseLong(digits), A_YEAR)));
    }

    private static Optional<Duration> until(String date, Instant now) {
        try {
            var instant = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.strip()));
            return Optional.of(Duration.between(now, instant)).filter(Duration::isPositive);
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
