package dev.postlude.suite.image;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The last stage of a Dockerfile: what is in the image, and how it is started.
///
/// An instruction that is not known here is an error, so that nothing is tried that differs from what is built.
///
/// @param folder     where the entry point is started
/// @param user       as whom, such as `10001:10001`
/// @param entryPoint in exec form
record Dockerfile(
        String folder, List<Copy> copies, Map<String, String> environment, String user, List<String> entryPoint) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param from    the stage that the source is taken from; empty for the folder that is built
    /// @param owner   empty for the superuser
    /// @param sources several if the target is a folder
    record Copy(String from, String owner, List<String> sources, String target) {}

    /// With `arguments` in place of what `ARG` declares.
    static Dockerfile of(String text, Map<String, String> arguments) {
        var folder = "/";
        var user = "";
        var entryPoint = List.<String>of();
        var copies = new ArrayList<Copy>();
        var environment = new TreeMap<String, String>();
        for (var instruction : lastStage(text)) {
            var parts = instruction.split("\\s+", 2);
            if (parts[0].equals("FROM") || parts[0].equals("ARG")) {
                // The base is not laid out, and arguments are given.
                continue;
            }
            var rest = filledIn(parts[1], arguments);
            switch (parts[0]) {
                case "WORKDIR" -> folder = rest;
                case "USER" -> user = rest;
                case "COPY" -> copies.add(copy(rest));
                case "ENV" -> {
                    var pair = rest.split("=", 2);
                    environment.put(pair[0], pair[1]);
                }
                case "ENTRYPOINT" -> entryPoint = words(rest);
                default ->
                    throw new IllegalArgumentException("The Dockerfile says %s, which is not understood here: %s"
                            .formatted(parts[0], instruction));
            }
        }
        return new Dockerfile(folder, List.copyOf(copies), Map.copyOf(environment), user, entryPoint);
    }

    private static List<String> lastStage(String text) {
        var stage = new ArrayList<String>();
        var withoutComments = text.lines().filter(line -> !line.startsWith("#")).toList();
        for (var line :
                String.join("\n", withoutComments).replaceAll("\\\\\n\\s*", "").split("\n")) {
            if (line.startsWith("FROM ")) {
                stage.clear();
            }
            if (!line.isBlank()) {
                stage.add(line.strip());
            }
        }
        return stage;
    }

    private static String filledIn(String text, Map<String, String> arguments) {
        var filled = text;
        for (var argument : arguments.entrySet()) {
            filled = filled.replace("${" + argument.getKey() + "}", argument.getValue());
        }
        if (filled.contains("${")) {
            throw new IllegalArgumentException("Not all of it is known: " + filled);
        }
        return filled;
    }

    private static Copy copy(String rest) {
        var words = new ArrayList<>(Arrays.asList(rest.split("\\s+")));
        var from = option("--from=", words);
        var owner = option("--chown=", words);
        if (words.getFirst().startsWith("--")) {
            throw new IllegalArgumentException("COPY has an option that is not understood here: " + rest);
        }
        var target = words.removeLast();
        return new Copy(from, owner, List.copyOf(words), target);
    }

    private static String option(String name, List<String> words) {
        return words.getFirst().startsWith(name) ? words.removeFirst().substring(name.length()) : "";
    }

    private static List<String> words(String json) {
        try {
            return List.of(JSON.readValue(json, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The entry point has to be in exec form; was " + json, e);
        }
    }
}
