package dev.postlude.api;

import java.util.Map;
import java.util.Optional;

/// An event on its way out.
///
/// @param data a record marked with [EventName]
/// @param id   the sender's own id; a repeated one within 24 hours starts nothing twice
/// @param user who caused it, if anybody
/// @param meta anything else that should travel along
public record Outgoing(Record data, Optional<String> id, Optional<String> user, Map<String, String> meta) {

    public Outgoing {
        meta = Map.copyOf(meta);
    }

    public static Outgoing of(Record data) {
        return new Outgoing(data, Optional.empty(), Optional.empty(), Map.of());
    }

    public Outgoing id(String ownId) {
        return new Outgoing(data, Optional.of(ownId), user, meta);
    }

    public Outgoing user(String name) {
        return new Outgoing(data, id, Optional.of(name), meta);
    }
}
