package dev.postlude.engine.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stored event.
///
/// @param ts   when it happened, as its sender said, or when it arrived
/// @param key  the id its sender gave it, if any
/// @param user who sent it, if that was said
/// @param data null in a list when it is too large for one
/// @param erased when its data, user and meta were erased
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventEntry(
        UUID id,
        String name,
        Instant ts,
        @Nullable String key,
        @Nullable String user,
        @Nullable JsonNode data,
        @Nullable JsonNode meta,
        @Nullable Instant erased) {}
