package dev.postlude.fitness.health.read;

import java.time.Instant;
import java.time.LocalDate;

/// When something began and ended, and where on earth the clock stood.
///
/// @param startSecond since 1970, UTC
/// @param endSecond   no sooner
/// @param offset      minutes east of Greenwich at the start
public record Moment(long startSecond, long endSecond, int offset) {

    private static final long HALF_A_DAY = 12 * 3_600L;

    public Instant start() {
        return Instant.ofEpochSecond(startSecond);
    }

    public Instant end() {
        return Instant.ofEpochSecond(endSecond);
    }

    public long seconds() {
        return endSecond - startSecond;
    }

    /// The local day on which it began, as days since 1970.
    public int day() {
        return (int) Math.floorDiv(startSecond + offset * 60L, 86_400L);
    }

    /// The local day on which the night ends that it belongs to, as days since 1970.
    public int night() {
        return (int) Math.floorDiv(startSecond + offset * 60L + HALF_A_DAY, 86_400L);
    }

    public LocalDate localDay() {
        return LocalDate.ofEpochDay(day());
    }
}
