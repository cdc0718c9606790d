package dev.postlude.scoop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.embedded.EmbeddedPostgres;
import dev.postlude.embedded.Settings;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The built app as a process of its own, killed as `kill -9` does.
class CrashIT {

    private static final int STORIES = 50;

    private static final Path APP = Path.of("target", "quarkus-app", "quarkus-run.jar");

    @TempDir
    Path directory;

    private final LocalSite site = new LocalSite();
    private EmbeddedPostgres postgres;
    private Process app;
    private int port;

    @BeforeEach
    void start() throws IOException {
        assertThat(APP).as("the app, which package builds").exists();
        site.start();
        postgres =
                EmbeddedPostgres.join(Settings.in(directory.resolve("postgres")).withPort(0));
        startApp();
    }

    @AfterEach
    void stop() throws InterruptedException {
        app.destroyForcibly().waitFor();
        postgres.close();
        site.stop();
    }

    private void startApp() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dquarkus.profile=crash",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.datasource.jdbc.url=" + postgres.jdbcUrl(),
                "-Dquarkus.datasource.username=" + postgres.username(),
                "-Dquarkus.datasource.password=" + postgres.password(),
                "-Dscoop.fetch.allow-private=true",
                // A killed process is believed dead sooner, so that the test is over sooner.
                "-Dpostlude.worker.lease=2s",
                "-jar",
                APP.toString()));
        app = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(Files.createDirectories(Path.of("target"))
                        .resolve("crash-it.log")
                        .toFile()))
                .start();
        Waiting.until(() -> assertThat(given().port(port).get("/q/health/ready").statusCode())
                .isEqualTo(200));
    }

    @Test
    void killed_in_the_middle_of_fifty_stories_it_summarises_each_once_and_doubles_no_score()
            throws IOException, InterruptedException {
        var url = LocalSite.serves("/crash.xml", "application/rss+xml", SampleFeed.rss("Crash", STORIES));
        given().port(port)
                .contentType("application/json")
                .body(Map.of("url", url))
                .post("/api/feeds")
                .then()
                .statusCode(201);

        Waiting.until(
                () -> assertThat(number("SELECT count(*) FROM scoop.summary")).isPositive());
        app.destroyForcibly().waitFor();
        var before = number("SELECT count(*) FROM scoop.summary");
        startApp();
        Waiting.until(
                () -> assertThat(number("SELECT count(*) FROM postlude.score")).isEqualTo(7 * STORIES));
        Waiting.until(() -> assertThat(number("""
                        SELECT count(*) FROM postlude.run r
                         WHERE NOT EXISTS (SELECT FROM postlude.outcome o WHERE o.run_id = r.id)""")).isZero());

        assertThat(before).as("summaries when it was killed").isLessThan(STORIES);
        assertThat(number("SELECT count(summary_run) FROM scoop.story")).isEqualTo(STORIES);
        assertThat(number("SELECT count(*) FROM scoop.summary")).isEqualTo(STORIES);
        assertThat(number("SELECT count(DISTINCT story_id) FROM scoop.summary")).isEqualTo(STORIES);
        assertThat(number("SELECT count(*) FROM (SELECT DISTINCT run_id, metric FROM postlude.score) AS each"))
                .isEqualTo(7 * STORIES);
        assertThat(number("SELECT count(*) FROM postlude.score")).isEqualTo(7 * STORIES);
        assertThat(number("SELECT count(*) FROM postlude.run")).isEqualTo(2 * STORIES);
    }

    private long number(String sql) {
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
