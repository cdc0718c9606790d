package dev.postlude.suite;

import dev.postlude.suite.process.Leftovers.Trace;
import dev.postlude.suite.process.Program;
import dev.postlude.suite.process.Screen;
import dev.postlude.suite.process.Stopped;
import dev.postlude.suite.tour.Side;
import dev.postlude.suite.tour.Stage;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Knows how each program of the suite is started.
final class Programs {

    static final String CONSOLE = "console";
    static final int CONSOLE_PORT = 8288;

    // Small heaps, and a compiler that is soon done: many processes share one laptop, and none of them is measured.
    private static final List<String> SPARING = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Path root;
    private final Folder folder;
    private final Arguments arguments;
    private final Path database;
    private final int databasePort;

    Programs(Path root, Folder folder, Arguments arguments, Path database, int databasePort) {
        this.root = root;
        this.folder = folder;
        this.arguments = arguments;
        this.database = database;
        this.databasePort = databasePort;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// What has a port that can be chosen.
    static Set<String> portNames() {
        var names = new TreeSet<>(App.names());
        names.addAll(List.of(CONSOLE, Database.NAME));
        for (var app : App.values()) {
            app.guide().sides().forEach(side -> names.add(side.name()));
        }
        return names;
    }

    /// Those asked for; all there are, if none was.
    List<App> apps() {
        return arguments.apps().isEmpty() ? List.of(App.values()) : arguments.apps();
    }

    /// Throws [Stopped] if something that is to run has not been built.
    void refuseUnbuilt() {
        var unbuilt = Stream.concat(Stream.of(CONSOLE), apps().stream().map(App::folder))
                .filter(name -> !Files.exists(jar(name)))
                .toList();
        if (!unbuilt.isEmpty()) {
            throw new Stopped("Not built: %s. Start without --no-build, and ./demo builds what is missing."
                    .formatted(String.join(", ", unbuilt)));
        }
    }

    URI console() {
        return local(arguments.port(CONSOLE, CONSOLE_PORT));
    }

    URI app(App app) {
        return local(arguments.port(app.folder(), app.port()));
    }

    URI side(Side side) {
        return local(arguments.port(side.name(), side.port()));
    }

    /// Where an app is shown, and with what beside it.
    Stage stage(App app, Screen screen) {
        var sides = new TreeMap<String, URI>();
        app.guide().sides().forEach(side -> sides.put(side.name(), side(side)));
        var java = new ArrayList<>(List.of(java(), "-Xmx64m"));
        java.addAll(SPARING);
        java.addAll(List.of("-cp", jars(app)));
        return new Stage(
                arguments.occasion(),
                app(app),
                console(),
                sides,
                folder.pidFile(app.folder()),
                java,
                folder.path().resolve("scratch").resolve(app.folder()),
                screen);
    }

    Program consoleProgram() {
        return quarkus(CONSOLE, console(), List.of());
    }

    Program appProgram(App app, Screen screen) {
        return quarkus(app.folder(), app(app), app.guide().settings(stage(app, screen)));
    }

    Program sideProgram(App app, Side side) {
        var command = new ArrayList<String>();
        command.add(java());
        command.add("-Xmx32m");
        command.addAll(SPARING);
        command.addAll(List.of("-cp", jars(app), side.mainClass()));
        // What it keeps belongs to what the app has in its database, and is forgotten with that.
        command.addAll(
                List.of("" + side(side).getPort(), database.resolve(side.name()).toString()));
        return new Program(
                side.name(),
                command,
                jars(app),
                side(side).resolve(side.ready()),
                folder.log(side.name()),
                folder.pidFile(side.name()));
    }

    /// Of all programs there are, also of those that are not asked for or not built this time.
    List<Trace> traces() {
        var traces = new ArrayList<Trace>();
        traces.add(new Trace(CONSOLE, jar(CONSOLE).toString(), folder.pidFile(CONSOLE)));
        for (var app : App.values()) {
            traces.add(new Trace(app.folder(), jar(app.folder()).toString(), folder.pidFile(app.folder())));
            for (var side : app.guide().sides()) {
                traces.add(new Trace(side.name(), jars(app), folder.pidFile(side.name())));
            }
        }
        return traces;
    }

    private Program quarkus(String name, URI address, List<String> settings) {
        var jar = jar(name);
        var command = new ArrayList<String>();
        command.add(java());
        command.add("-Xmx256m");
        command.addAll(SPARING);
        command.addAll(List.of(
                "-Dquarkus.profile=demo",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + address.getPort(),
                "-Dquarkus.banner.enabled=false",
                "-Dpostlude.console-url=" + console(),
                "-Dpostlude.embedded.directory=" + database,
                "-Dpostlude.embedded.port=" + databasePort));
        settings.forEach(setting -> command.add("-D" + setting));
        command.addAll(List.of("-jar", jar.toString()));
        return new Program(
                name,
                command,
                jar.toString(),
                address.resolve("/q/health/ready"),
                folder.log(name),
                folder.pidFile(name));
    }

    /// All that an app is made of, for those of its classes that are programs by themselves.
    private String jars(App app) {
        var target = target(app.folder());
        return List.of("app", "lib/main", "lib/boot").stream()
                .map(part -> target.resolve(part).resolve("*").toString())
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElseThrow();
    }

    private Path jar(String name) {
        return target(name).resolve("quarkus-run.jar");
    }

    private Path target(String name) {
        return root.resolve("apps").resolve(name).resolve("target").resolve("quarkus-app");
    }

    private static URI local(int port) {
        return URI.create("http://localhost:" + port);
    }
}
