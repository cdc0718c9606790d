package dev.postlude.quarkus.http.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.postlude.engine.IncomingEvent;
import dev.postlude.quarkus.http.problem.Problem.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads one event out of its JSON, and says of each field what is wrong with it.
final class EventReading {

    static final int MAX_VIOLATIONS = 20;

    private final String prefix;
    private final List<Violation> violations;

    /// @param prefix of the fields' names, such as `[2].`
    EventReading(String prefix, List<Violation> violations) {
        this.prefix = prefix;
        this.violations = violations;
    }

    IncomingEvent read(JsonNode event) {
        if (!event.isObject()) {
            var element = prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
            violations.add(new Violation(element, "must be an event: an object with name and data"));
            return new IncomingEvent(
                    "",
                    MissingNode.getInstance(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        return new IncomingEvent(
                text(event, "name").orElseGet(() -> missing("name")),
                data(event),
                text(event, "id"),
                ts(present(event, "ts")),
                text(event, "user"),
                meta(present(event, "meta")));
    }

    private JsonNode data(JsonNode event) {
        var data = present(event, "data");
        if (data == null || !data.isObject()) {
            violations.add(new Violation(prefix + "data", data == null ? "is missing" : "must be an object"));
            return MissingNode.getInstance();
        }
        return data;
    }

    private Optional<String> text(JsonNode event, String field) {
        var value = present(event, field);
        if (value != null && !value.isTextual()) {
            violations.add(new Violation(prefix + field, "must be text"));
            return Optional.of("");
        }
        return Optional.ofNullable(value).map(JsonNode::textValue);
    }

    private String missing(String field) {
        violations.add(new Violation(prefix + field, "is missing"));
        return "";
    }

    private Optional<Instant> ts(@Nullable JsonNode value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            if (value.isIntegralNumber() && value.canConvertToLong()) {
                return Optional.of(Instant.ofEpochMilli(value.longValue()));
            }
            if (value.isTextual()) {
                return Optional.of(Instant.parse(value.textValue()));
            }
        } catch (DateTimeException e) {
            // Said below, as for every other value that is no time.
        }
        violations.add(new Violation(
                prefix + "ts", "must be a time in ISO 8601, such as 2026-01-31T12:00:00Z, or milliseconds since 1970"));
        return Optional.empty();
    }

    private Optional<JsonNode> meta(@Nullable JsonNode value) {
        if (value != null && !value.isObject()) {
            violations.add(new Violation(prefix + "meta", "must be an object"));
        }
        return Optional.ofNullable(value);
    }

    private static @Nullable JsonNode present(JsonNode event, String field) {
        var value = event.get(field);
        return value == null || value.isNull() ? null : value;
    }
}
