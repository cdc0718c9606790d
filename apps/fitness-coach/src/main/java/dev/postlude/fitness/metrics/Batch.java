package dev.postlude.fitness.metrics;

import dev.postlude.fitness.sql.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/// The days of one person that are rolled up together, in order.
record Batch(int person, List<LocalDate> days) {

    Batch {
        days = List.copyOf(days);
    }

    LocalDate first() {
        return days.getFirst();
    }

    LocalDate last() {
        return days.getLast();
    }

    /// Nothing of these days began before, wherever the person was. Narrows the question to one end of an index.
    Instant from() {
        return first().minusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    Instant to() {
        return last().plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /// With the days before and after each.
    Batch widened() {
        return new Batch(
                person,
                days.stream()
                        .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                        .distinct()
                        .sorted()
                        .toList());
    }

    Object[] dates() {
        return Sql.dates(days);
    }
}
