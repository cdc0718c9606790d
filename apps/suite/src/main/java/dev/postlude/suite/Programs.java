package dev.postlude.suite;

import dev.postlude.suite.process.Leftovers.Trace;
import dev.postlude.suite.process.Program;
import dev.postlude.suite.process.Stopped;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Knows how each program of the suite is started.
final class Programs {

    static final String CONSOLE = "console";
    static final int CONSOLE_PORT = 8288;

    static final String SAMPLES = "samples";
    static final int SAMPLES_PORT = 8090;

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

    URI console() {
        return local(arguments.port(CONSOLE, CONSOLE_PORT));
    }

    URI app(App app) {
        return local(arguments.port(app.folder(), app.port()));
    }

    URI samples() {
        return local(arguments.port(SAMPLES, SAMPLES_PORT));
    }

    Program consoleProgram() {
        return quarkus(CONSOLE, console(), List.of());
    }

    Program appProgram(App app) {
        return quarkus(app.folder(), app(app), app.settings());
    }

    /// The publications that the sample data is read from. They are part of Scoop, and need nothing but its jar.
    Program samplesProgram() {
        var command = new ArrayList<String>();
        command.add(java());
        command.add("-Xmx32m");
        command.addAll(SPARING);
        command.addAll(List.of("-cp", sampleJars(), "dev.postlude.scoop.sample.SampleSite"));
        command.add("" + samples().getPort());
        return new Program(
                SAMPLES, command, sampleJars(), samples().resolve("/"), folder.log(SAMPLES), folder.pidFile(SAMPLES));
    }

    /// Of all programs there are, also of those that are not asked for or not built this time.
    List<Trace> traces() {
        var traces = new ArrayList<Trace>();
        traces.add(new Trace(CONSOLE, jar(CONSOLE).toString(), folder.pidFile(CONSOLE)));
        traces.add(new Trace(SAMPLES, sampleJars(), folder.pidFile(SAMPLES)));
        for (var app : App.names()) {
            traces.add(new Trace(app, jar(app).toString(), folder.pidFile(app)));
        }
        return traces;
    }

    private Program quarkus(String name, URI address, List<String> settings) {
        var jar = jar(name);
        if (!Files.exists(jar)) {
            throw new Stopped("%s is missing. Start with ./demo, which builds it.".formatted(jar));
        }
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

    private String sampleJars() {
        return target(App.SCOOP_RSS.folder()).resolve("app").resolve("*").toString();
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
