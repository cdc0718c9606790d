package dev.postlude.quarkus.http.platform;

import dev.postlude.engine.history.BadQuery;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Reads query parameters, and says which one is wrong.
final class Query {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Query() {}

    static @Nullable Instant instant(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var moment = Instant.parse(text);
            if (!moment.isBefore(EARLIEST) && !moment.isAfter(LATEST)) {
                return moment;
            }
        } catch (DateTimeException e) {
            // Said below, as for a time that no database has.
        }
        throw new BadQuery(name, "is a time in ISO 8601, such as 2026-01-31T12:00:00Z; was \"%s\"".formatted(text));
    }

    static @Nullable Duration duration(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new BadQuery(name, "is a duration in ISO 8601, such as PT15M; was \"%s\"".formatted(text));
        }
    }

    static @Nullable Integer integer(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new BadQuery(name, "is a whole number; was \"%s\"".formatted(text));
        }
    }

    static @Nullable Boolean flag(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadQuery(name, "is true or false; was \"%s\"".formatted(text));
        };
    }
}
