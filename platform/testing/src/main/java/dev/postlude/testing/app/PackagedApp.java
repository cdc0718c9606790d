package dev.postlude.testing.app;

import dev.postlude.embedded.EmbeddedPostgres;
import dev.postlude.embedded.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The app of this module as a process of its own, with a PostgreSQL of its own, to be killed as `kill -9` does.
///
/// It runs in the profile `crash`; what it says is in `target/crash-it.log`.
public final class PackagedApp implements AutoCloseable {

    private static final Path TARGET = Path.of("target");
    private static final Path JAR = TARGET.resolve("quarkus-app").resolve("quarkus-run.jar");
    private static final Duration READY = Duration.ofMinutes(4);

    private final EmbeddedPostgres postgres;
    private final List<String> options;
    private Process process;
    private int port;

    private PackagedApp(EmbeddedPostgres postgres, List<String> options) {
        this.postgres = postgres;
        this.options = options;
        this.port = freePort();
        this.process = launched();
    }

    /// Starts it, and returns when it is ready.
    ///
    /// @param directory an empty one, where the database goes
    /// @param options of the JVM, settings of the app (`-Dkey=value`) among them
    public static PackagedApp start(Path directory, String... options) {
        if (!Files.exists(JAR)) {
            throw new AssertionError("%s is not there: package the module first, as `verify` does".formatted(JAR));
        }
        var postgres =
                EmbeddedPostgres.join(Settings.in(directory.resolve("postgres")).withPort(0));
        var app = new PackagedApp(postgres, List.of(options));
        app.awaitReady();
        return app;
    }

    /// Starts it again, on the same database.
    public void restart() {
        awaitEnd();
        port = freePort();
        process = launched();
        awaitReady();
    }

    private Process launched() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Dquarkus.profile=crash",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.datasource.jdbc.url=" + postgres.jdbcUrl(),
                "-Dquarkus.datasource.username=" + postgres.username(),
                "-Dquarkus.datasource.password=" + postgres.password(),
                // A killed process is believed dead sooner, so that the test is over sooner.
                "-Dpostlude.worker.lease=2s"));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        var log = TARGET.resolve("crash-it.log").toFile();
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port)))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            Waiting.until(READY, () -> {
                var status = client.send(request, BodyHandlers.discarding()).statusCode();
                if (status != 200) {
                    throw new AssertionError("The app is not ready: " + status);
                }
            });
        }
    }

    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /// Returns when the process is gone, whoever killed it.
    public void awaitEnd() {
        process.onExit().join();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public int port() {
        return port;
    }

    /// What its database says.
    public DatabaseFacts facts() {
        return new DatabaseFacts(
                () -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password()));
    }

    @Override
    public void close() {
        kill();
        postgres.close();
    }
}
