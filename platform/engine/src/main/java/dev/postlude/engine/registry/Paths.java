package dev.postlude.engine.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.engine.db.Digest;

/// Fields of an event's data by name: `ticketId`, `customer.id`.
public final class Paths {

    private static final int MAX_PLAIN = 200;
    private static final String HASHED = "sha256:";

    private Paths() {}

    public static JsonNode at(JsonNode data, String path) {
        var node = data;
        for (var field : path.split("\\.")) {
            node = node.path(field);
        }
        return node;
    }

    /// The field as text; empty when it is missing or null.
    public static String text(JsonNode data, String path) {
        return at(data, path).asText("");
    }

    /// A value as part of a key that is stored in an index, which takes neither everything nor much of it.
    public static String key(String value) {
        var isPlain = value.length() <= MAX_PLAIN
                && !value.startsWith(HASHED)
                && value.chars().noneMatch(Character::isISOControl);
        return isPlain ? value : HASHED + Digest.of(value);
    }

    /// True if [#key] has kept of the value only its hash.
    public static boolean isHashed(String key) {
        return key.startsWith(HASHED);
    }
}
