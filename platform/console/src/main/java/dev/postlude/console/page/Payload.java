package dev.postlude.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.engine.db.Json;
import java.nio.charset.StandardCharsets;

/// JSON that somebody typed into a form.
final class Payload {

    private Payload() {}

    /// Throws the page that says what is wrong with it.
    static JsonNode read(String text) {
        try {
            return Json.tree(text.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw Refusals.refused(String.valueOf(e.getMessage()), "Go back and correct the JSON; what you typed is still there.");
        }
    }
}
