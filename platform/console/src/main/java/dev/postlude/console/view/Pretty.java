package dev.postlude.console.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/// Payloads as text.
public final class Pretty {

    /// Longer payloads are cut on a page; the API has all of it.
    private static final int MOST = 64 * 1024;

    private static final int IN_A_LINE = 140;

    private static final ObjectWriter INDENTED = JsonMapper.builder()
            .build()
            .writer(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private Pretty() {}

    public static @Nullable String json(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        try {
            var text = INDENTED.writeValueAsString(node);
            return text.length() <= MOST
                    ? text
                    : text.substring(0, MOST)
                            + "\n… %s more characters; the API has all of it."
                                    .formatted(Figures.count(text.length() - MOST));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree that was read cannot be written: " + e.getOriginalMessage(), e);
        }
    }

    /// In one line, cut where it gets long.
    public static String line(@Nullable JsonNode node) {
        return node == null || node.isNull()
                ? ""
                : cut(node.isTextual() ? node.textValue() : node.toString(), IN_A_LINE);
    }

    public static String cut(String text, int length) {
        var flat = text.replaceAll("\\s+", " ").strip();
        return flat.length() <= length ? flat : flat.substring(0, length - 1) + "…";
    }

    /// The sentence in a failure; the whole of it when it has none.
    public static @Nullable String message(@Nullable JsonNode failure) {
        if (failure == null || failure.isNull()) {
            return null;
        }
        var message = failure.path("message");
        return message.isTextual() ? message.textValue() : line(failure);
    }

    /// The class of a failure without its package.
    public static @Nullable String type(@Nullable JsonNode failure) {
        if (failure == null || !failure.path("type").isTextual()) {
            return null;
        }
        var type = failure.path("type").textValue();
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
