package dev.postlude.engine;

import dev.postlude.api.InvalidEvent;
import dev.postlude.api.InvalidEvent.Violation;
import dev.postlude.engine.db.Json;
import dev.postlude.engine.event.EventIntake;
import dev.postlude.engine.event.Incoming;
import dev.postlude.engine.registry.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Checks events from outside before anything of them is stored.
final class Door {

    private static final int MAX_NAME = 256;

    private Door() {}

    static List<Incoming> check(List<IncomingEvent> events, Snapshot registry) {
        var violations = new ArrayList<Violation>();
        if (events.size() > Limits.MAX_EVENTS_PER_CALL) {
            violations.add(new Violation(
                    "",
                    "holds %d events, and %d are the most in one call"
                            .formatted(events.size(), Limits.MAX_EVENTS_PER_CALL)));
            throw new InvalidEvent(violations);
        }
        var checked = new ArrayList<Incoming>(events.size());
        for (var i = 0; i < events.size(); i++) {
            checked.add(check("[" + i + "].", events.get(i), registry, violations));
        }
        if (!violations.isEmpty()) {
            throw new InvalidEvent(violations);
        }
        return checked;
    }

    private static Incoming check(String prefix, IncomingEvent event, Snapshot registry, List<Violation> violations) {
        if (event.name().isBlank()
                || event.name().length() > MAX_NAME
                || event.name().chars().anyMatch(Character::isISOControl)) {
            violations.add(new Violation(prefix + "name", "has 1 to %d characters".formatted(MAX_NAME)));
        }
        if (event.id().filter(id -> !EventIntake.isKey(id)).isPresent()) {
            violations.add(new Violation(
                    prefix + "id", "has 1 to %d printable characters".formatted(Limits.MAX_EVENT_ID_LENGTH)));
        }
        if (event.user().filter(user -> user.indexOf('\0') >= 0).isPresent()) {
            violations.add(new Violation(prefix + "user", "contains the character NUL, which cannot be stored"));
        }
        if (!event.data().isObject()) {
            violations.add(new Violation(prefix + "data", "must be an object"));
        } else {
            registry.shapes()
                    .getOrDefault(event.name(), List.of())
                    .forEach(shape -> violations.addAll(shape.check(prefix + "data", event.data())));
        }
        var data = Json.bytes(event.data());
        if (data.length > Limits.MAX_PAYLOAD_BYTES) {
            violations.add(
                    new Violation(prefix + "data", "is larger than %d bytes".formatted(Limits.MAX_PAYLOAD_BYTES)));
        }
        var meta = new LinkedHashMap<String, Object>();
        event.meta().ifPresent(given -> meta.put("meta", given));
        event.ts().ifPresent(given -> meta.put("ts", given));
        return new Incoming(
                event.name(),
                data,
                event.id().orElse(null),
                event.user().orElse(null),
                meta.isEmpty() ? null : Json.bytes(meta));
    }
}
