package dev.postlude.engine.registry;

import dev.postlude.api.EventName;
import java.util.List;
import java.util.Optional;

/// What may be the payload of a function.
final class Payloads {

    private Payloads() {}

    /// The shape of `type`, or empty after saying why it has none.
    static Optional<PayloadShape> shape(Class<?> type, List<String> problems) {
        if (!type.isRecord()) {
            problems.add("%s is a payload but not a record. Make it one, so that it can travel as JSON."
                    .formatted(type.getName()));
            return Optional.empty();
        }
        try {
            return Optional.of(PayloadShape.of(type.asSubclass(Record.class)));
        } catch (IllegalArgumentException e) {
            problems.add("The record %s cannot travel as JSON: %s.".formatted(type.getName(), e.getMessage()));
            return Optional.empty();
        }
    }

    /// The name under which `record` travels, or empty after saying that it has none.
    static Optional<String> eventName(Class<? extends Record> record, String where, List<String> problems) {
        var name = record.getAnnotation(EventName.class);
        if (name == null) {
            problems.add(
                    "%s is started by %s, which has no name to travel under. Add @EventName(\"app/thing.happened\") to the record."
                            .formatted(where, record.getName()));
            return Optional.empty();
        }
        return Optional.of(name.value());
    }
}
