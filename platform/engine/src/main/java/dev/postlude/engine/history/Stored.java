package dev.postlude.engine.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postlude.engine.db.Json;
import dev.postlude.engine.db.Row;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Stored payloads, as history shows them.
final class Stored {

    /// What a list shows of a payload; longer ones are only on the page of their own.
    static final int IN_LISTS = 8 * 1024;

    private Stored() {}

    static @Nullable JsonNode json(Row row, String column) throws SQLException {
        var bytes = row.bytes(column);
        return bytes == null ? null : json(bytes);
    }

    /// One unreadable payload must not hide the run it belongs to, so it is shown as what it is.
    static JsonNode json(byte[] bytes) {
        try {
            return Json.tree(bytes);
        } catch (IllegalArgumentException e) {
            return TextNode.valueOf("(unreadable: %d bytes that are not JSON)".formatted(bytes.length));
        }
    }
}
