package dev.postlude.suite.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The services of a compose file that are built here.
record Compose(Map<String, Entry> services) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::([-?])([^}]*))?}");

    private static final String MERGE = "<<";

    /// @param arguments   of the build
    /// @param environment without what is taken from outside and is not there
    /// @param ports       as `address:outside:inside`
    /// @param health      the command that says whether it is ready
    record Entry(
            Map<String, String> arguments,
            Map<String, String> environment,
            List<String> ports,
            boolean readOnly,
            List<String> health) {}

    /// With `variables` in place of what is taken from outside.
    static Compose of(String yaml, Map<String, String> variables) {
        var loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        var services = new TreeMap<String, Entry>();
        var told = merged(new ObjectMapper().valueToTree(loaded)).path("services");
        told.forEachEntry((name, service) -> {
            if (service.has("build")) {
                services.put(name, service(service, variables));
            }
        });
        return new Compose(services);
    }

    /// The lines of a file such as `.env`.
    static Map<String, String> variables(String lines) {
        var variables = new TreeMap<String, String>();
        lines.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .forEach(pair -> variables.put(pair[0], pair[1]));
        return variables;
    }

    private static Entry service(JsonNode told, Map<String, String> variables) {
        var arguments = new TreeMap<String, String>();
        told.path("build").path("args").forEachEntry((key, value) -> arguments.put(key, value.asText()));
        var environment = new TreeMap<String, String>();
        told.path("environment").forEachEntry((key, value) -> {
            if (!value.isNull()) {
                environment.put(key, filledIn(value.asText(), variables));
            } else if (variables.containsKey(key)) {
                environment.put(key, variables.getOrDefault(key, ""));
            }
        });
        var ports = words(told.path("ports")).stream()
                .map(port -> filledIn(port, variables))
                .toList();
        var health = words(told.path("healthcheck").path("test"));
        if (!health.getFirst().equals("CMD")) {
            throw new IllegalArgumentException("A health check in exec form was expected: " + health);
        }
        return new Entry(
                arguments, environment, ports, told.path("read_only").asBoolean(), health.subList(1, health.size()));
    }

    /// With YAML's merge keys done, which the loader leaves as they are.
    private static JsonNode merged(JsonNode told) {
        if (!told.isObject()) {
            return told;
        }
        var merged = JsonNodeFactory.instance.objectNode();
        var others = told.path(MERGE);
        if (others.isArray()) {
            others.forEach(other -> addMissing(merged, merged(other)));
        } else {
            addMissing(merged, merged(others));
        }
        told.forEachEntry((key, value) -> {
            if (!key.equals(MERGE)) {
                merged.set(key, merged(value));
            }
        });
        return merged;
    }

    private static void addMissing(ObjectNode merged, JsonNode other) {
        other.forEachEntry(merged::putIfAbsent);
    }

    private static List<String> words(JsonNode list) {
        var words = new ArrayList<String>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static String filledIn(String text, Map<String, String> variables) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, variables)));
    }

    private static String value(MatchResult found, Map<String, String> variables) {
        var given = variables.getOrDefault(found.group(1), "");
        if (!given.isEmpty()) {
            return given;
        }
        if ("-".equals(found.group(2))) {
            return found.group(3);
        }
        throw new IllegalArgumentException("%s is not set: %s".formatted(found.group(1), found.group(3)));
    }
}
