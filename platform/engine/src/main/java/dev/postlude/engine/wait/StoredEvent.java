package dev.postlude.engine.wait;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.engine.db.Json;
import dev.postlude.engine.db.Row;
import dev.postlude.engine.registry.Registry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An event as it is stored, held against the waits that may be for it.
///
/// @param publicId what its sender knows it by
record StoredEvent(UUID id, String publicId, String name, Instant at, String sender, JsonNode data) {

    /// Comes before every event there is.
    static final StoredEvent BEFORE_ALL =
            new StoredEvent(new UUID(0, 0), "", "", Instant.EPOCH, "", Json.tree((Object) null));

    private static final Logger LOG = LoggerFactory.getLogger(StoredEvent.class);

    static StoredEvent of(Row row) throws SQLException {
        var id = row.uuid("id");
        var key = row.textOrNull("key");
        var sender = row.textOrNull("sender");
        var data = row.bytes("data");
        return new StoredEvent(
                id,
                key == null ? id.toString() : key,
                row.text("name"),
                row.instant("at"),
                sender == null ? "" : sender,
                data == null ? Json.tree((Object) null) : readable(id, data));
    }

    private static JsonNode readable(UUID event, byte[] data) {
        try {
            return Json.tree(data);
        } catch (IllegalArgumentException unreadable) {
            LOG.error("The data of event {} cannot be read: {}", event, unreadable.getMessage());
            return Json.tree((Object) null);
        }
    }

    /// As conditions see it.
    JsonNode seen() {
        return Registry.asSeenByConditions(publicId, name, data, at.toString(), sender);
    }

    /// What a wait that it ends is answered with.
    byte[] payload() {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("id", publicId);
        payload.put("name", name);
        payload.put("ts", at);
        payload.put("data", data);
        return Json.bytes(payload);
    }
}
