package dev.postlude.suite;

import dev.postlude.suite.process.Stopped;
import dev.postlude.suite.tour.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/// What was asked for on the command line.
///
/// @param apps  those named; none means all there are
/// @param check whether to take the tour and stop
/// @param kill  decides at which moments of its tour an app is killed, if that was asked for
/// @param fresh whether to forget the data of earlier runs first
/// @param ports those that differ from the usual, by name
public record Arguments(List<App> apps, boolean check, OptionalLong kill, boolean fresh, Map<String, Integer> ports) {

    private static final int MISUNDERSTOOD = 2;

    private static final long USUAL_SEED = 1;

    public Arguments {
        apps = List.copyOf(apps);
        ports = Map.copyOf(ports);
    }

    public static Arguments of(String... words) {
        var apps = new ArrayList<App>();
        var ports = new TreeMap<String, Integer>();
        var check = false;
        var kill = OptionalLong.empty();
        var fresh = false;
        for (var i = 0; i < words.length; i++) {
            var word = words[i];
            switch (word) {
                case "--check" -> check = true;
                case "--kill" -> kill = OptionalLong.of(USUAL_SEED);
                case "--fresh" -> fresh = true;
                case "--no-build" -> {
                    // Has been done, by the script, before there was anything to start.
                }
                case "--port" -> {
                    if (++i == words.length) {
                        throw wrong("--port needs a name and a number, such as --port scoop-rss=9081.");
                    }
                    addPort(ports, words[i]);
                }
                default -> {
                    if (word.startsWith("--port=")) {
                        addPort(ports, word.substring("--port=".length()));
                    } else if (word.startsWith("--kill=")) {
                        kill = OptionalLong.of(seed(word));
                    } else if (word.startsWith("-")) {
                        throw wrong("There is no option %s. ./demo --help lists them.".formatted(word));
                    } else {
                        addApp(apps, word);
                    }
                }
            }
        }
        return new Arguments(apps, check || kill.isPresent(), kill, fresh, ports);
    }

    /// Where a program listens, if `usual` was not overridden.
    int port(String name, int usual) {
        return ports.getOrDefault(name, usual);
    }

    Occasion occasion() {
        if (!check) {
            return Occasion.DEMO;
        }
        return kill.isPresent() ? Occasion.TOUR_WITH_KILLS : Occasion.TOUR;
    }

    private static void addApp(List<App> apps, String name) {
        var app = App.named(name)
                .orElseThrow(() ->
                        wrong("There is no app \"%s\". There is: %s.".formatted(name, String.join(", ", App.names()))));
        if (!apps.contains(app)) {
            apps.add(app);
        }
    }

    private static long seed(String word) {
        var seed = word.substring("--kill=".length());
        if (!seed.matches("\\d{1,18}")) {
            throw wrong("The seed of --kill is a number, such as --kill=7; was \"%s\".".formatted(word));
        }
        return Long.parseLong(seed);
    }

    private static void addPort(Map<String, Integer> ports, String word) {
        var parts = word.split("=", 2);
        if (!Programs.portNames().contains(parts[0])) {
            throw wrong("\"%s\" has no port to choose. These have: %s."
                    .formatted(parts[0], String.join(", ", Programs.portNames())));
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
