package dev.postlude.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Which events a wait is for.
///
/// The equalities are looked up by an index, so they cost nothing while the run waits; the condition is
/// evaluated for each event they let through.
///
/// @param equalities the fields of the event's data that must be equal to a value; all must hold
/// @param condition  a CEL expression over `event`, such as `event.data.stars >= 4`, or empty
/// @param lookback   events from this moment on count; empty: from the creation of the run
public record Match(List<Equality> equalities, String condition, Optional<Instant> lookback) {

    /// A field of the event's data and the value it must have, written as text.
    public record Equality(String path, String value) {}

    public Match {
        equalities = List.copyOf(equalities);
    }

    /// Every event of the type.
    public static Match any() {
        return new Match(List.of(), "", Optional.empty());
    }

    /// Events whose `path`, such as `ticketId` or `customer.id`, equals `value`.
    public static Match eq(String path, String value) {
        return any().and(path, value);
    }

    public static Match eq(String path, UUID value) {
        return any().and(path, value.toString());
    }

    public static Match eq(String path, long value) {
        return any().and(path, Long.toString(value));
    }

    /// Also this equality.
    public Match and(String path, String value) {
        if (path.isBlank()) {
            throw new IllegalArgumentException("Match needs the name of a field of the event's data, such as ticketId");
        }
        var more = new ArrayList<>(equalities);
        more.add(new Equality(path, value));
        return new Match(more, condition, lookback);
    }

    /// Also this CEL expression over `event`.
    public Match where(String celCondition) {
        return new Match(equalities, celCondition, lookback);
    }

    /// Only events from `moment` on.
    public Match since(Instant moment) {
        return new Match(equalities, condition, Optional.of(moment));
    }
}
