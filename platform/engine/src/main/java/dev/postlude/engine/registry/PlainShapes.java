package dev.postlude.engine.registry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/// The types that are one JSON value.
final class PlainShapes {

    private static final Shape NUMBER = new Shape.Number();
    private static final Shape FLAG = new Shape.Flag();
    private static final Shape BYTE = new Shape.Whole((long) Byte.MIN_VALUE, (long) Byte.MAX_VALUE);
    private static final Shape SHORT = new Shape.Whole((long) Short.MIN_VALUE, (long) Short.MAX_VALUE);
    private static final Shape INT = new Shape.Whole((long) Integer.MIN_VALUE, (long) Integer.MAX_VALUE);
    private static final Shape LONG = new Shape.Whole(Long.MIN_VALUE, Long.MAX_VALUE);
    private static final Shape CHARACTER = new Shape.Text(TextFormat.CHARACTER);

    static final Map<Class<?>, Shape> OF = Map.ofEntries(
            Map.entry(String.class, new Shape.Text(TextFormat.TEXT)),
            Map.entry(CharSequence.class, new Shape.Text(TextFormat.TEXT)),
            Map.entry(char.class, CHARACTER),
            Map.entry(Character.class, CHARACTER),
            Map.entry(UUID.class, new Shape.Text(TextFormat.UUID)),
            Map.entry(Instant.class, new Shape.Text(TextFormat.INSTANT)),
            Map.entry(Duration.class, new Shape.Text(TextFormat.DURATION)),
            Map.entry(LocalDate.class, new Shape.Text(TextFormat.DATE)),
            Map.entry(LocalTime.class, new Shape.Text(TextFormat.TIME)),
            Map.entry(LocalDateTime.class, new Shape.Text(TextFormat.DATE_TIME)),
            Map.entry(OffsetDateTime.class, new Shape.Text(TextFormat.OFFSET_DATE_TIME)),
            Map.entry(URI.class, new Shape.Text(TextFormat.URI)),
            Map.entry(byte[].class, new Shape.Text(TextFormat.BYTES)),
            Map.entry(boolean.class, FLAG),
            Map.entry(Boolean.class, FLAG),
            Map.entry(byte.class, BYTE),
            Map.entry(Byte.class, BYTE),
            Map.entry(short.class, SHORT),
            Map.entry(Short.class, SHORT),
            Map.entry(int.class, INT),
            Map.entry(Integer.class, INT),
            Map.entry(long.class, LONG),
            Map.entry(Long.class, LONG),
            Map.entry(BigInteger.class, new Shape.Whole(null, null)),
            Map.entry(float.class, NUMBER),
            Map.entry(Float.class, NUMBER),
            Map.entry(double.class, NUMBER),
            Map.entry(Double.class, NUMBER),
            Map.entry(BigDecimal.class, NUMBER),
            Map.entry(Number.class, NUMBER));

    private PlainShapes() {}
}
