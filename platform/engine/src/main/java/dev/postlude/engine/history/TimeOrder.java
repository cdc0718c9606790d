package dev.postlude.engine.history;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Between moments and the time-ordered ids made in them.
final class TimeOrder {

    private TimeOrder() {}

    /// What no id of `moment` or later is below.
    static UUID first(Instant moment) {
        return new UUID(Math.max(0, moment.toEpochMilli()) << 16, 0);
    }

    /// When an id was made.
    static Instant moment(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /// A bound that lies `distance` before or after the moment of `id`.
    static UUID around(UUID id, Duration distance) {
        return first(moment(id).plus(distance));
    }
}
