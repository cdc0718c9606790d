package dev.postlude.engine.registry;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// A function of some app, as the database knows it.
///
/// @param limit how many runs at once, 0 for any number; per value of `limitKey`
public record Registered(
        int id, int app, String appName, String name, int retries, int limit, String limitKey, boolean paused) {

    /// Whom a run with this input shares its limit with; null when there is none. A paused function is one with
    /// no places at all.
    public @Nullable String scope(JsonNode input) {
        if (paused) {
            return "paused/" + id;
        }
        if (limit == 0) {
            return null;
        }
        return limitKey.isEmpty() ? "function/" + id : "function/" + id + "/" + Paths.key(Paths.text(input, limitKey));
    }
}
