package dev.postlude.engine.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.api.EventName;
import dev.postlude.api.Outgoing;
import dev.postlude.engine.db.Ids;
import dev.postlude.engine.db.Json;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event at the door: well-formed, with an id, not yet stored.
public final class Incoming {

    private final UUID id = Ids.next();
    private final String name;
    private final byte[] data;
    private final @Nullable String key;
    private final @Nullable String sender;
    private final byte @Nullable [] meta;
    private @Nullable JsonNode tree;

    public Incoming(String name, byte[] data, @Nullable String key, @Nullable String sender, byte @Nullable [] meta) {
        this.name = name;
        this.data = data;
        this.key = key;
        this.sender = sender;
        this.meta = meta;
    }

    static Incoming of(Outgoing event) {
        return new Incoming(
                nameOf(event.data().getClass()),
                Json.bytes(event.data()),
                event.id().orElse(null),
                event.user().orElse(null),
                event.meta().isEmpty() ? null : Json.bytes(event.meta()));
    }

    /// The name under which records of this type travel. Throws `IllegalArgumentException` if it has none.
    public static String nameOf(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(EventName.class))
                .map(EventName::value)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s is sent as an event but has no name. Mark it with @EventName(\"app/thing.happened\")."
                                .formatted(type.getName())));
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public byte[] data() {
        return data;
    }

    Optional<String> key() {
        return Optional.ofNullable(key);
    }

    @Nullable
    String sender() {
        return sender;
    }

    byte @Nullable [] meta() {
        return meta;
    }

    /// What the sender knows it by: its own id if it gave one.
    String publicId() {
        return key == null ? id.toString() : key;
    }

    /// The data as a tree, parsed when first asked for: most events need no looking into.
    JsonNode tree() {
        var known = tree;
        if (known == null) {
            known = Json.tree(data);
            tree = known;
        }
        return known;
    }
}
