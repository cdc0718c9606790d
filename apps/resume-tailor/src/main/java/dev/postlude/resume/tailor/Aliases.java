package dev.postlude.resume.tailor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which names mean the same, and which a kind of another: "Postgres" is PostgreSQL, Salesforce is a CRM. It says
/// nothing else about skills, and what is not in it
/// is a term like any other.
final class Aliases {

    private static final String RESOURCE = "skills.txt";

    /// All names of one thing, the usual one first.
    private static final List<List<String>> GROUPS = new ArrayList<>();

    private static final Map<String, List<String>> BY_KEY = new HashMap<>();

    /// What is a kind of what, by the key of the usual name.
    private static final Map<String, List<String>> KINDS = new HashMap<>();

    static {
        read();
    }

    private Aliases() {}

    /// All names of what `term` names, itself included.
    static List<String> of(String term) {
        var group = BY_KEY.get(key(term));
        if (group == null) {
            return List.of(term);
        }
        var forms = new ArrayList<>(group);
        if (!forms.contains(term)) {
            forms.addFirst(term);
        }
        return List.copyOf(forms);
    }

    /// All names by which a text shows that somebody knows `term`: its own, and those of its kinds.
    static List<String> showing(String term) {
        var names = new ArrayList<>(of(term));
        for (var kind : KINDS.getOrDefault(key(term, true), List.of())) {
            names.addAll(of(kind));
        }
        return List.copyOf(names);
    }

    /// The names in the list for what `term` names; empty if it is not there.
    static List<String> names(String term) {
        return BY_KEY.getOrDefault(key(term), List.of());
    }

    /// The same for two names of one thing, if `usual`.
    static String key(String term, boolean usual) {
        var group = usual ? BY_KEY.get(key(term)) : null;
        return key(group == null ? term : group.getFirst());
    }

    /// The groups of which a name stands in `tokens`, each with the name as the list writes it.
    static Map<List<String>, String> in(List<Terms.Token> tokens) {
        var found = new LinkedHashMap<List<String>, String>();
        for (var group : GROUPS) {
            for (var name : group) {
                if (Terms.says(tokens, List.of(name))) {
                    found.putIfAbsent(group, name);
                }
            }
        }
        return found;
    }

    private static String key(String term) {
        // Names of one or two letters are nothing without their capitals.
        return term.length() <= 2 ? term : Terms.key(Terms.tokens(term));
    }

    private static void read() {
        var file = Aliases.class.getResourceAsStream(RESOURCE);
        if (file == null) {
            throw new IllegalStateException(RESOURCE + " is not beside " + Aliases.class);
        }
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            var lines = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+>\\s+", 2))
                    .toList();
            lines.forEach(line -> add(List.of(line[0].split("\\s+=\\s+|,\\s+"))));
            lines.stream().filter(line -> line.length > 1).forEach(line -> {
                var kinds = List.of(line[1].split(",\\s+"));
                kinds.stream().filter(kind -> !BY_KEY.containsKey(key(kind))).forEach(kind -> add(List.of(kind)));
                KINDS.put(key(line[0].split("\\s+=\\s+")[0]), kinds);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(List<String> group) {
        GROUPS.add(group);
        group.forEach(name -> BY_KEY.putIfAbsent(key(name), group));
    }
}
