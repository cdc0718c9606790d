package dev.postlude.suite;

import dev.postlude.suite.process.Stopped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was asked for on the command line.
///
/// @param apps  those named; all of them when none was
/// @param check whether to take the tour and stop
/// @param fresh whether to forget the data of earlier runs first
/// @param ports those that differ from the usual, by name
public record Arguments(List<App> apps, boolean check, boolean fresh, Map<String, Integer> ports) {

    private static final int MISUNDERSTOOD = 2;

    public Arguments {
        apps = List.copyOf(apps);
        ports = Map.copyOf(ports);
    }

    public static Arguments of(String... words) {
        var apps = new ArrayList<App>();
        var ports = new TreeMap<String, Integer>();
        var check = false;
        var fresh = false;
        for (var i = 0; i < words.length; i++) {
            var word = words[i];
            switch (word) {
                case "--check" -> check = true;
                case "--fresh" -> fresh = true;
                case "--port" -> {
                    if (++i == words.length) {
                        throw wrong("--port needs a name and a number, such as --port scoop-rss=9081.");
                    }
                    addPort(ports, words[i]);
                }
                default -> {
                    if (word.startsWith("--port=")) {
                        addPort(ports, word.substring("--port=".length()));
                    } else if (word.startsWith("-")) {
                        throw wrong("There is no option %s. ./demo --help lists them.".formatted(word));
                    } else {
                        addApp(apps, word);
                    }
                }
            }
        }
        return new Arguments(apps.isEmpty() ? List.of(App.values()) : apps, check, fresh, ports);
    }

    /// Where a program listens, if `usual` was not overridden.
    int port(String name, int usual) {
        return ports.getOrDefault(name, usual);
    }

    private static void addApp(List<App> apps, String name) {
        var app = App.named(name)
                .orElseThrow(() ->
                        wrong("There is no app \"%s\". There is: %s.".formatted(name, String.join(", ", App.names()))));
        if (!apps.contains(app)) {
            apps.add(app);
        }
    }

    private static void addPort(Map<String, Integer> ports, String word) {
        var parts = word.split("=", 2);
        if (!Suite.portNames().contains(parts[0])) {
            throw wrong("\"%s\" has no port to choose. These have: %s."
                    .formatted(parts[0], String.join(", ", Suite.portNames())));
        }
        if (parts.length != 2 || !parts[1].matches("\\d{1,5}") || !isPort(Integer.parseInt(parts[1]))) {
            throw wrong("A port is a number from 1 to 65535, such as --port %s=9081; was \"%s\"."
                    .formatted(parts[0], word));
        }
        ports.put(parts[0], Integer.parseInt(parts[1]));
    }

    private static boolean isPort(int number) {
        return number >= 1 && number <= 65_535;
    }

    private static Stopped wrong(String sentence) {
        return new Stopped(sentence, MISUNDERSTOOD);
    }
}
