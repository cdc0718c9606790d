package dev.postlude.engine.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Conditions of one statement, each with its parameters, in the order in which they were added.
final class Scan {

    private final List<String> conditions = new ArrayList<>();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    Scan where(String condition, @Nullable Object... values) {
        conditions.add(condition);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    String sql() {
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    @Nullable
    Object[] with(@Nullable Object... more) {
        var all = new ArrayList<>(parameters);
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }

    /// The parameters of the parts of a statement, one after the other.
    static @Nullable Object[] all(@Nullable Object[]... parts) {
        return Arrays.stream(parts).flatMap(Arrays::stream).toArray();
    }

    /// The id a cursor stands for.
    static UUID cursor(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadQuery("cursor", "is one that an earlier page gave as its next; was \"%s\"".formatted(text));
        }
    }

    /// A piece of text to be looked for in stored bytes, without decoding them.
    static byte[] needle(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String like(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
