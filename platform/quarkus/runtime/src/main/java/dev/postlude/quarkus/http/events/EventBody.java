package dev.postlude.quarkus.http.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postlude.api.InvalidEvent;
import dev.postlude.engine.IncomingEvent;
import dev.postlude.engine.Limits;
import dev.postlude.quarkus.http.problem.Problem;
import dev.postlude.quarkus.http.problem.Problem.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// The events of one request body.
///
/// @param isArray false for a single object, whose violations then name no element
record EventBody(List<IncomingEvent> events, boolean isArray) {

    static final int MAX_EVENT_BYTES = 512 * 1024;

    private static final int MAX_DEPTH = 200;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    // A repeated field is a mistake of the sender, and which of the two counts would be anybody's
                    // guess.
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // Closing it would read what is left of the request, however much that is.
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /// Reads no further than the first event that is too large. Throws [TooLarge], or Jackson's exceptions for what is
    /// no JSON, or a refusal that names each malformed field.
    static EventBody read(InputStream body) throws IOException {
        var metered = new MeteredBody(body, MAX_EVENT_BYTES);
        var violations = new ArrayList<Violation>();
        try (var parser = MAPPER.createParser(metered)) {
            var first = parser.nextToken();
            var isArray = first == JsonToken.START_ARRAY;
            var events = isArray ? many(parser, metered, violations) : one(parser, first, metered, violations);
            if (violations.isEmpty() && parser.nextToken() != null) {
                violations.add(new Violation("", "ends after the first value, and more follows"));
            }
            if (!violations.isEmpty()) {
                throw refusal(violations).refused();
            }
            return new EventBody(events, isArray);
        }
    }

    private static List<IncomingEvent> one(
            JsonParser parser, JsonToken first, MeteredBody metered, List<Violation> violations) throws IOException {
        if (first != JsonToken.START_OBJECT) {
            violations.add(new Violation("", "must be an event, or an array of events"));
            return List.of();
        }
        var reading = new EventReading("", violations);
        return List.of(reading.read(element(parser, metered, "")));
    }

    private static List<IncomingEvent> many(JsonParser parser, MeteredBody metered, List<Violation> violations)
            throws IOException {
        var events = new ArrayList<IncomingEvent>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (events.size() == Limits.MAX_EVENTS_PER_CALL) {
                throw new TooLarge("An array has at most %d events. Send the rest in another request."
                        .formatted(Limits.MAX_EVENTS_PER_CALL));
            }
            var prefix = "[" + events.size() + "]";
            var node = element(parser, metered, prefix);
            events.add(new EventReading(prefix + ".", violations).read(node));
            if (violations.size() >= EventReading.MAX_VIOLATIONS) {
                break;
            }
        }
        return events;
    }

    private static JsonNode element(JsonParser parser, MeteredBody metered, String prefix) throws IOException {
        var start = parser.currentTokenLocation().getByteOffset();
        metered.startAt(start, prefix);
        JsonNode node = MAPPER.readTree(parser);
        var end = parser.currentLocation().getByteOffset();
        metered.check(end);
        metered.startAt(end, "after " + prefix);
        return node;
    }

    /// What the engine found wrong, in the words of this body: a single event has no index.
    Problem refusal(InvalidEvent invalid) {
        var violations = Problem.violations(invalid.violations());
        return refusal(
                isArray
                        ? violations
                        : violations.stream().map(EventBody::withoutIndex).toList());
    }

    private static Violation withoutIndex(Violation violation) {
        var field = violation.field();
        return field.startsWith("[0].") ? new Violation(field.substring(4), violation.message()) : violation;
    }

    private static Problem refusal(List<Violation> violations) {
        var first = violations.getFirst();
        return Problem.of(
                400,
                "%s %s. Nothing of the request was taken."
                        .formatted(first.field().isEmpty() ? "The body" : first.field(), first.message()),
                violations);
    }
}
