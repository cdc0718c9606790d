package dev.postlude.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/// An event as it arrives from outside: nothing of it has been looked at.
public record IncomingEvent(
        String name,
        JsonNode data,
        Optional<String> id,
        Optional<Instant> ts,
        Optional<String> user,
        Optional<JsonNode> meta) {}
