package dev.postlude.fitness.metrics;

import dev.postlude.fitness.metrics.load.Sport;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.UUID;

/// A workout before it is known how hard it was.
///
/// @param rate mean heart rate
record Session(
        UUID id,
        LocalDate day,
        Instant start,
        Instant end,
        int source,
        int priority,
        Sport sport,
        double minutes,
        OptionalDouble rate) {

    private static final double THE_SAME = 0.5;

    /// Whether both are one session that two sources saw: half of the shorter one lies in the other.
    boolean sameAs(Session other) {
        if (source == other.source) {
            return false;
        }
        var from = start.isAfter(other.start) ? start : other.start;
        var to = end.isBefore(other.end) ? end : other.end;
        double common = Duration.between(from, to).toMillis();
        double shorter = Math.min(
                Duration.between(start, end).toMillis(),
                Duration.between(other.start, other.end).toMillis());
        return common > 0 && common >= THE_SAME * shorter;
    }
}
