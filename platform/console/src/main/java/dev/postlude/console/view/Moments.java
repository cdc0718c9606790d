package dev.postlude.console.view;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Points and stretches of time, as people read them.
public final class Moments {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final Duration FRESH = Duration.ofSeconds(2);

    private Moments() {}

    /// A moment with everything a `<time>` element needs.
    ///
    /// @param iso   for machines
    /// @param exact for the tooltip
    /// @param ago   for reading
    public record Moment(String iso, String exact, String ago, String clock) {}

    public static Moment of(Instant at, Instant now) {
        return new Moment(at.toString(), EXACT.format(at), relative(at, now), CLOCK.format(at));
    }

    public static @Nullable Moment ofNullable(@Nullable Instant at, Instant now) {
        return at == null ? null : of(at, now);
    }

    private static String relative(Instant at, Instant now) {
        var distance = Duration.between(at, now);
        if (distance.abs().compareTo(FRESH) < 0) {
            return "now";
        }
        if (distance.abs().toDays() >= 7) {
            return DAY.format(at);
        }
        return distance.isNegative() ? "in " + coarse(distance.negated()) : coarse(distance) + " ago";
    }

    /// One unit: 12 s, 3 min, 5 h, 2 days.
    public static String coarse(Duration duration) {
        if (duration.toSeconds() < 60) {
            return duration.toSeconds() + " s";
        }
        if (duration.toMinutes() < 60) {
            return duration.toMinutes() + " min";
        }
        if (duration.toHours() < 48) {
            return duration.toHours() + " h";
        }
        return duration.toDays() + " days";
    }

    /// With three figures at most: 0.4 ms, 12 ms, 2.05 s, 1 min 3 s, 4 h 12 min.
    public static String precise(Duration duration) {
        var millis = duration.toNanos() / 1e6;
        if (millis < 0) {
            return "0 ms";
        }
        if (millis < 10) {
            return Figures.plain(millis, 1) + " ms";
        }
        if (millis < 1000) {
            return Math.round(millis) + " ms";
        }
        if (duration.toSeconds() < 60) {
            return Figures.plain(millis / 1000, millis < 10_000 ? 2 : 1) + " s";
        }
        if (duration.toMinutes() < 60) {
            return "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart());
        }
        if (duration.toHours() < 48) {
            return "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
        }
        return "%d days %d h".formatted(duration.toDays(), duration.toHoursPart());
    }

    public static @Nullable String precise(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? null : precise(Duration.between(from, to));
    }
}
