package dev.postlude.ai;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/// Turns a provider's HTTP status into a failure.
final class Refusals {

    /// 408 timeout, 409 conflict, 425 too early, 429 too many; what is 500 and above is the provider's own trouble.
    private static final Set<Integer> PASSING = Set.of(408, 409, 425, 429);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int SHOWN = 300;

    private Refusals() {}

    static RuntimeException of(ModelSettings settings, int status, HttpHeaders headers, String body, Clock clock) {
        var provider = settings.provider().word();
        var said = said(body, settings.apiKey());
        if (status < 500 && !PASSING.contains(status)) {
            return new ModelRejected(settings.name(), provider, status, said);
        }
        return pause(headers, clock)
                .<RuntimeException>map(delay -> new ModelBusy(settings.name(), provider, status, delay, said))
                .orElseGet(() -> new ModelUnavailable(
                        settings.name(), provider, status, ("answered %d. %s".formatted(status, said)).strip()));
    }

    /// `Retry-After` in seconds or as a date, or the finer `retry-after-ms`; at most an hour, since nobody
    /// checks what a server writes there.
    static Optional<Duration> pause(HttpHeaders headers, Clock clock) {
        return headers.firstValue("retry-after-ms")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(value -> Duration.ofMillis(Long.parseLong(value)))
                .or(() -> headers.firstValue("retry-after").flatMap(value -> pause(value.strip(), clock)))
                .map(delay -> delay.isNegative() ? Duration.ZERO : delay)
                .map(delay -> delay.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : delay);
    }

    private static Optional<Duration> pause(String value, Clock clock) {
        if (value.matches("\\d{1,9}(\\.\\d+)?")) {
            return Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(value) * 1000)));
        }
        try {
            var date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), date));
        } catch (DateTimeParseException e) {
            // A header nobody can read is no header.
            return Optional.empty();
        }
    }

    /// The beginning of what the provider said, without the key: some repeat it in their error.
    private static String said(String body, String apiKey) {
        var clean = apiKey.isEmpty() ? body : body.replace(apiKey, "[api-key]");
        var line = clean.replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            return "";
        }
        return "It said: " + (line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line);
    }
}
