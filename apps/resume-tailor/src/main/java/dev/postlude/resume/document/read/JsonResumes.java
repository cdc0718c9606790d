package dev.postlude.resume.document.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.document.UnreadableResume;
import dev.postlude.resume.document.UnreadableResume.Problem;
import dev.postlude.resume.document.UnreadableResume.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads JSON Resume, and says by path what does not keep its published schema.
final class JsonResumes {

    private static final String SCHEMA_FILE = "resume-schema-1.3.1.json";

    private static final int MOST_PROBLEMS = 20;
    private static final int MOST_DEPTH = 20;
    private static final int MOST_STRING = 20_000;
    private static final int MOST_DIGITS = 100;

    /// One of these makes it a resume; an empty document keeps the schema too.
    private static final Set<String> SUBSTANCE = Set.of("work", "education", "projects", "volunteer", "skills");

    private static final Set<String> DATES = Set.of("startDate", "endDate", "date", "releaseDate");

    private static final Pattern REAL_DATE =
            Pattern.compile("\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .maxStringLength(MOST_STRING)
                            .maxNumberLength(MOST_DIGITS)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // A number nobody here reads comes out as it went in.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final Schema SCHEMA = schema();

    private JsonResumes() {}

    static Resume read(String text) {
        var json = parse(text);
        tidy(json);
        var problems = new ArrayList<Problem>();
        SCHEMA.validate(json).stream()
                .filter(error -> !error.getKeyword().equals("format") || !wellFormed(error, json))
                .map(error -> problem(json, error))
                .forEach(problems::add);
        impossibleDates("", json, problems);
        if (problems.isEmpty()
                && json.path("basics").path("name").asText("").isBlank()
                && SUBSTANCE.stream().allMatch(section -> json.path(section).isEmpty())) {
            problems.add(new Problem(
                    "basics.name",
                    "This says neither who it is about nor what they did. Give a name, work or education."));
        }
        if (!problems.isEmpty()) {
            var distinct = problems.stream().distinct().toList();
            throw new UnreadableResume(Reason.INVALID, distinct.subList(0, Math.min(distinct.size(), MOST_PROBLEMS)));
        }
        return Resume.of(json);
    }

    private static ObjectNode parse(String text) {
        JsonNode json;
        try {
            json = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            var where = at == null ? "" : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
            throw new UnreadableResume(Reason.INVALID, List.of(new Problem(where, sentence(e))));
        }
        if (json instanceof ObjectNode object) {
            return object;
        }
        throw UnreadableResume.of(
                Reason.INVALID, "A JSON Resume is one object with fields such as \"basics\" and \"work\".");
    }

    private static String sentence(JsonProcessingException e) {
        // Its own words name the parser's settings, which are nothing to whoever brings a resume.
        return e instanceof StreamConstraintsException
                ? "A resume has at most %d levels of fields in fields, %d characters in a text and %d digits in a number."
                        .formatted(MOST_DEPTH, MOST_STRING, MOST_DIGITS)
                : "This is not JSON: " + firstSentence(e.getOriginalMessage());
    }

    private static String firstSentence(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    /// What exporters write for "not said", null and "", is left out; characters no database takes are too.
    private static void tidy(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> nothing(field.getValue()));
            object.properties().forEach(field -> {
                if (field.getValue().isTextual()) {
                    object.put(field.getKey(), Decoding.clean(field.getValue().textValue()));
                } else {
                    tidy(field.getValue());
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (nothing(array.get(i))) {
                    array.remove(i);
                } else if (array.get(i).isTextual()) {
                    array.set(i, Decoding.clean(array.get(i).textValue()));
                } else {
                    tidy(array.get(i));
                }
            }
        }
    }

    private static boolean nothing(JsonNode node) {
        return node.isNull()
                || (node.isTextual() && Decoding.clean(node.textValue()).isBlank());
    }

    private static Problem problem(JsonNode json, Error error) {
        var pointer = error.getInstanceLocation().toString();
        var node = json.at(pointer);
        var sentence = switch (error.getKeyword()) {
            case "type" -> "must be %s; was %s.".formatted(wanted(error), kind(node));
            case "pattern" -> "must be a date such as 2021, 2021-03 or 2021-03-15; was \"%s\".".formatted(brief(node));
            case "format" -> "must be %s; was \"%s\".".formatted(format(error), brief(node));
            default -> error.getMessage() + ".";
        };
        return new Problem(path(pointer), sentence);
    }

    /// The validator knows the top-level domains of its day and refuses all others; what an address looks like is
    /// decided by its form alone.
    private static boolean wellFormed(Error error, JsonNode json) {
        var text = json.at(error.getInstanceLocation().toString()).asText();
        return error.getMessage().contains("email")
                ? text.matches("[^\\s@]{1,64}@[^\\s@.]+(?:\\.[^\\s@.]+)+")
                : text.matches("(?i)https?://[^\\s<>\"]+");
    }

    private static String wanted(Error error) {
        var message = error.getMessage();
        return message.contains("string expected")
                ? "a text"
                : message.contains("array expected") ? "a list" : "an object with fields";
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case ARRAY -> "a list";
            default -> "an object";
        };
    }

    private static String format(Error error) {
        return error.getMessage().contains("email")
                ? "an e-mail address"
                : "a whole address such as https://example.org";
    }

    private static String brief(JsonNode node) {
        var text = node.asText();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /// `/education/0/startDate` as `education[0].startDate`.
    private static String path(String pointer) {
        return pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]")
                .replaceFirst("^/", "")
                .replace('/', '.');
    }

    /// The schema lets month 19 through.
    private static void impossibleDates(String path, JsonNode node, List<Problem> problems) {
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            impossibleDates("%s[%d]".formatted(path, i), node.get(i), problems);
        }
        node.properties().forEach(field -> {
            var at = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            var value = field.getValue();
            if (DATES.contains(field.getKey())
                    && value.isTextual()
                    && value.textValue().matches("[12]\\d{3}-\\d{2}(-\\d{2})?")
                    && !REAL_DATE.matcher(value.textValue()).matches()) {
                problems.add(new Problem(at, "There is no such date as \"%s\".".formatted(value.textValue())));
            }
            impossibleDates(at, value, problems);
        });
    }

    private static Schema schema() {
        try (var file = JsonResumes.class.getResourceAsStream(SCHEMA_FILE)) {
            if (file == null) {
                throw new IllegalStateException(SCHEMA_FILE + " is not beside " + JsonResumes.class);
            }
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
