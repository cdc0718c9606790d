package dev.postlude.engine.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A shape as it stands in table `event_type`.
///
///     {"is": "fields", "fields": {"storyId": {"is": "uuid"}, "note": {"is": "text", "optional": true}}}
final class ShapeJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ShapeJson() {}

    static ObjectNode write(Shape shape) {
        return switch (shape) {
            case Shape.Anything anything -> is("anything");
            case Shape.Flag flag -> is("flag");
            case Shape.Number number -> is("number");
            case Shape.Whole(Long least, Long most)
            when least != null && most != null ->
                is("whole").put("least", least).put("most", most);
            case Shape.Whole unbounded -> is("whole");
            case Shape.Text(var format) -> is(format.name().toLowerCase(Locale.ROOT));
            case Shape.Choice(var constants) -> {
                var json = is("choice");
                constants.forEach(json.putArray("of")::add);
                yield json;
            }
            case Shape.Items(var each) -> is("items").set("each", write(each));
            case Shape.Entries(var keys, var values) -> {
                var json = is("entries");
                json.set("keys", write(keys));
                yield json.set("values", write(values));
            }
            case Shape.Fields(var fields) -> {
                var json = is("fields");
                var inner = json.putObject("fields");
                fields.forEach((name, field) -> inner.set(name, write(field)));
                yield json;
            }
        };
    }

    private static ObjectNode write(Shape.Field field) {
        var json = write(field.shape());
        return field.optional() ? json.put("optional", true) : json;
    }

    private static ObjectNode is(String kind) {
        return NODES.objectNode().put("is", kind);
    }

    /// A kind that a newer process has written and this one does not know is not checked.
    static Shape read(JsonNode json) {
        return switch (json.path("is").asText()) {
            case "flag" -> new Shape.Flag();
            case "number" -> new Shape.Number();
            case "whole" -> new Shape.Whole(bound(json.get("least")), bound(json.get("most")));
            case "choice" -> {
                var constants = new ArrayList<String>();
                json.path("of").forEach(constant -> constants.add(constant.asText()));
                yield new Shape.Choice(constants);
            }
            case "items" -> new Shape.Items(read(json.path("each")));
            case "entries" -> new Shape.Entries(read(json.path("keys")), read(json.path("values")));
            case "fields" -> {
                var fields = new LinkedHashMap<String, Shape.Field>();
                json.path("fields")
                        .properties()
                        .forEach(field -> fields.put(
                                field.getKey(),
                                new Shape.Field(
                                        read(field.getValue()),
                                        field.getValue().path("optional").asBoolean())));
                yield new Shape.Fields(fields);
            }
            case String text -> textOrAnything(text);
        };
    }

    private static @Nullable Long bound(@Nullable JsonNode json) {
        return json == null ? null : Long.valueOf(json.asLong());
    }

    private static Shape textOrAnything(String kind) {
        for (var format : TextFormat.values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return new Shape.Text(format);
            }
        }
        return new Shape.Anything();
    }
}
