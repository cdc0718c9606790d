package dev.postlude.resume.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A day, perhaps a time, in somebody's time zone, and how it was understood.
///
/// @param time null if none was said
/// @param rule shown back, such as: "next Tuesday" is the Tuesday of next week, 1 December 2026
public record When(LocalDate date, @Nullable LocalTime time, ZoneId zone, String rule) {

    /// The moment; at `otherwise` if no time was said. A time that the clocks skip is as much later as they skip, and
    /// of
    /// one that comes twice the first is meant.
    public Instant moment(LocalTime otherwise) {
        return date.atTime(time == null ? otherwise : time).atZone(zone).toInstant();
    }
}
