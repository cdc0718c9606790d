package dev.postlude.engine.registry;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// What a text in JSON may have to be.
enum TextFormat {
    TEXT("text", text -> {}),
    CHARACTER("one character", text -> {
        if (text.length() != 1) {
            throw new IllegalArgumentException();
        }
    }),
    UUID("a UUID", TextFormat::parseUuid),
    INSTANT("a time in ISO 8601, such as 2026-01-31T12:00:00Z", Instant::parse),
    DURATION("a duration in ISO 8601, such as PT5M", Duration::parse),
    DATE("a date, such as 2026-01-31", LocalDate::parse),
    TIME("a time of day, such as 18:30:00", LocalTime::parse),
    DATE_TIME("a date and time, such as 2026-01-31T12:00:00", LocalDateTime::parse),
    OFFSET_DATE_TIME("a date and time with its offset, such as 2026-01-31T12:00:00+01:00", OffsetDateTime::parse),
    URI("a URI", java.net.URI::create),
    BYTES("bytes in base 64", text -> Base64.getDecoder().decode(text));

    private static final Pattern CANONICAL_UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final String description;
    private final Consumer<String> parser;

    TextFormat(String description, Consumer<String> parser) {
        this.description = description;
        this.parser = parser;
    }

    String description() {
        return description;
    }

    boolean fits(String text) {
        try {
            parser.accept(text);
            return true;
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    // UUID.fromString takes "1-2-3-4-5" for one.
    private static void parseUuid(String text) {
        if (!CANONICAL_UUID.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
    }
}
