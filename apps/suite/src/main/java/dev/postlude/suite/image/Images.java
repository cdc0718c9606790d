package dev.postlude.suite.image;

import dev.postlude.embedded.EmbeddedPostgres;
import dev.postlude.embedded.Settings;
import dev.postlude.suite.image.Compose.Entry;
import dev.postlude.suite.process.Screen;
import dev.postlude.suite.tour.Browser;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.Occasion;
import dev.postlude.suite.tour.Unmet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Starts what would be in each image, outside of any container, and says what of it was true.
public final class Images {

    private static final Duration HEALTHY = Duration.ofSeconds(120);

    private static final Duration STOPPED = Duration.ofSeconds(40);

    private static final int ASKED_TO_STOP = 128 + 15;

    private static final String PASSWORDS = "POSTLUDE_WEB_ALLOW_DEFAULT_PASSWORDS";

    private static final String KEYS = "POSTLUDE_EVENTS_KEYS";

    private final Path project;
    private final Path folder;
    private final EmbeddedPostgres database;
    private final Facts facts;

    private Images(Path project, Path folder, EmbeddedPostgres database, Facts facts) {
        this.project = project;
        this.folder = folder;
        this.database = database;
        this.facts = facts;
    }

    /// @param names of the images; none means all of them
    public static void main(String[] names) throws IOException {
        var project = Path.of("").toAbsolutePath();
        var facts = new Facts(Screen.standard(), Occasion.TOUR);
        // Not below the project, which somebody else may not be allowed to read.
        var folder = Files.createTempDirectory("postlude-images");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var database = EmbeddedPostgres.join(
                Settings.in(folder.resolve("postgres")).withPort(freePort()).withLeaveAtExit(false))) {
            new Images(project, folder, database, facts).check(List.of(names));
        } finally {
            delete(folder);
        }
        System.exit(facts.summary("Images") ? 0 : 1);
    }

    private void check(List<String> names) throws IOException {
        var variables = Compose.variables(Files.readString(project.resolve(".env.example")));
        var compose = Compose.of(Files.readString(project.resolve("compose.yaml")), variables);
        var dockerfile = Files.readString(project.resolve("Dockerfile"));
        var chosen = new TreeMap<>(compose.services());
        if (!names.isEmpty()) {
            chosen.keySet().retainAll(names);
        }
        chosen.forEach((name, service) -> facts.part(
                "The image " + name, () -> check(name, service, Dockerfile.of(dockerfile, service.arguments()))));
    }

    private void check(String name, Entry service, Dockerfile image) {
        var layout = new Layout(project, "/src", folder.resolve(name));
        layout.take(image);
        facts.check(true, "it has what it is made of: %d MB".formatted(megabytes(layout.root())), () -> "");
        facts.check(
                !image.user().startsWith("0") && !image.user().startsWith("root") && service.readOnly(),
                "it runs as " + image.user() + ", and its files are not its own",
                image::toString);

        var environment = environment(name, service, image, layout);
        var port = environment.get("QUARKUS_HTTP_PORT");
        try (var container = container(name, layout, image, environment)) {
            var took = container.awaitHealth(service.health(), HEALTHY);
            facts.check(true, "it is healthy after %s, by its own check".formatted(Screen.seconds(took)), () -> "");
            var page = Browser.at(URI.create("http://localhost:" + port)).get("/");
            facts.check(page.status() < 400, "its first page answers", page::told);
            var status = container.stop(STOPPED);
            facts.check(
                    status == ASKED_TO_STOP,
                    "it stops when it is asked to",
                    () -> "status %d: %s".formatted(status, container.said()));
        }
        refuses(name, layout, image, environment);
        delete(layout.root());
    }

    /// What a careless start in production would leave open.
    private void refuses(String name, Layout layout, Dockerfile image, Map<String, String> environment) {
        var key = name.equals("console") ? KEYS : PASSWORDS;
        var without = new TreeMap<>(environment);
        without.remove(key);
        try (var container = container(name + "-refused", layout, image, without)) {
            var status = container.awaitEnd(HEALTHY);
            var words = key.equals(KEYS) ? "postlude.events.keys" : "postlude.web.allow-default-passwords";
            facts.check(
                    status != 0 && container.said().contains(words),
                    "without %s it refuses to start, and names what is missing".formatted(key),
                    () -> "status %d: %s".formatted(status, container.said()));
        }
    }

    private Container container(String name, Layout layout, Dockerfile image, Map<String, String> environment) {
        return new Container(image, layout.folder(image), environment, folder.resolve(name + ".log"));
    }

    /// As the image and its service have it, but for where the root and the database are, and a port that is free here.
    private Map<String, String> environment(String name, Entry service, Dockerfile image, Layout layout) {
        var environment = new TreeMap<>(image.environment());
        environment.putAll(service.environment());
        environment.replaceAll((key, value) -> value.startsWith("/") ? layout.root() + value : value);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(name.replace('-', '_')));
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.username());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("QUARKUS_HTTP_PORT", "" + freePort());
        return environment;
    }

    private static long megabytes(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(file ->
                                    file.toFile().isFile() ? file.toFile().length() : 0)
                            .sum()
                    / 1_000_000;
        } catch (IOException e) {
            throw new Unmet(folder + " cannot be read: " + e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Unmet("No port can be opened on loopback: " + e.getMessage());
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new Unmet("%s cannot be deleted: %s".formatted(folder, e));
        }
    }
}
