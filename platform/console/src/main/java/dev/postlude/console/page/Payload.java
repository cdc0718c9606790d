package dev.postlude.console.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.engine.db.Json;
import java.nio.charset.StandardCharsets;

/// JSON that somebody typed into a form.
final class Payload {

    private Payload() {}

    /// An empty object for an empty text. Throws `IllegalArgumentException` with a sentence that says where it breaks
    /// off.
    static JsonNode parse(String text) {
        try {
            return Json.tree((text.isBlank() ? "{}" : text).getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(sentence(e), e);
        }
    }

    private static String sentence(IllegalArgumentException e) {
        if (e.getCause() instanceof JsonProcessingException json && json.getLocation() != null) {
            return "This is not JSON. Line %d, column %d: %s."
                    .formatted(
                            json.getLocation().getLineNr(),
                            json.getLocation().getColumnNr(),
                            json.getOriginalMessage());
        }
        return "This is not JSON.";
    }

    /// The same, and throws the page that says so.
    static JsonNode read(String text) {
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusals.refused(
                    String.valueOf(e.getMessage()), "Go back and correct it; what you typed is still there.");
        }
    }
}
