package dev.postlude.engine.registry;

import com.fasterxml.jackson.databind.JsonNode;

/// Fields of an event's data by name: `ticketId`, `customer.id`.
public final class Paths {

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
}
