package dev.postlude.engine.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.api.InvalidEvent.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the data of an event or the input of a function must look like, known to every process.
///
/// It is stored as JSON, so the process that takes an event in needs no class of the app that declared it. Fields
/// that a record does not know are allowed: a sender may be newer than its receiver.
public final class PayloadShape {

    static final int MAX_VIOLATIONS = 20;

    private final Shape shape;

    private PayloadShape(Shape shape) {
        this.shape = shape;
    }

    /// Throws `IllegalArgumentException` with what JSON could not carry.
    public static PayloadShape of(Class<? extends Record> type) {
        var reading = new ShapeOfType();
        var shape = reading.read(type);
        if (!reading.problems().isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", reading.problems()));
        }
        return new PayloadShape(shape);
    }

    /// What is wrong with `data`, at most twenty things, each under `prefix`: `[2].data.storyId must be a UUID`.
    public List<Violation> check(String prefix, JsonNode data) {
        var violations = new ArrayList<Violation>();
        shape.check(prefix, data, violations);
        return List.copyOf(violations.subList(0, Math.min(violations.size(), MAX_VIOLATIONS)));
    }

    /// Whether `path`, such as `customer.id`, leads to a field.
    public boolean has(String path) {
        return at(path) != null;
    }

    /// Whether `path` leads to one text, number or flag, by which runs can be told apart.
    public boolean hasPlain(String path) {
        var found = at(path);
        return found != null && found.isPlain();
    }

    private @Nullable Shape at(String path) {
        Shape here = shape;
        for (var name : path.split("\\.", -1)) {
            here = here == null ? null : here.at(name);
        }
        return here;
    }

    public JsonNode toJson() {
        return ShapeJson.write(shape);
    }

    public static PayloadShape fromJson(JsonNode json) {
        return new PayloadShape(ShapeJson.read(json));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PayloadShape that && shape.equals(that.shape);
    }

    @Override
    public int hashCode() {
        return shape.hashCode();
    }

    @Override
    public String toString() {
        return toJson().toString();
    }
}
