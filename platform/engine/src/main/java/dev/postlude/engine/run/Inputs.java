package dev.postlude.engine.run;

import dev.postlude.api.Failure;
import dev.postlude.api.NonRetryable;
import dev.postlude.api.Run;
import dev.postlude.engine.commit.Rows;
import dev.postlude.engine.db.Json;
import dev.postlude.engine.registry.FunctionBody;
import dev.postlude.engine.registry.Trigger;
import dev.postlude.engine.step.Origin;
import java.lang.reflect.Type;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a function is called with, read from what is stored of its run.
record Inputs(Parents parents) {

    FunctionBody.Call call(Origin origin, Run run) {
        if (origin.parentKind() == Rows.FAILURE) {
            var told = Json.tree(Objects.requireNonNull(origin.input()));
            var failure = Json.<Failure>convert(told.get("failure"), Failure.class);
            return new FunctionBody.Call(read(origin, Json.bytes(told.get("input"))), run, null, failure);
        }
        var parent = origin.parentKind() == Rows.DEFER && origin.parent() != null ? parents.of(origin.parent()) : null;
        var json = origin.input() == null ? origin.eventData() : origin.input();
        return new FunctionBody.Call(json == null ? null : read(origin, json), run, parent, null);
    }

    private static @Nullable Object read(Origin origin, byte[] json) {
        var type = type(origin);
        if (type.isEmpty()) {
            return null;
        }
        try {
            return Json.read(json, type.get());
        } catch (IllegalArgumentException e) {
            throw new NonRetryable(
                    "The input of this run does not fit what function \"%s\" takes: %s"
                            .formatted(origin.function().name(), e.getMessage()),
                    e);
        }
    }

    private static Optional<Type> type(Origin origin) {
        var definition = origin.definition();
        var events = definition.triggers().stream()
                .filter(Trigger.OnEvent.class::isInstance)
                .map(Trigger.OnEvent.class::cast)
                .toList();
        var triggered = events.stream()
                .filter(trigger -> trigger.event().equals(origin.eventName()))
                .findFirst()
                // Invoked or rerun without an event: its input is meant as that of its first trigger.
                .or(() -> events.stream().findFirst());
        return definition.inputType().or(() -> triggered.map(Trigger.OnEvent::record));
    }
}
