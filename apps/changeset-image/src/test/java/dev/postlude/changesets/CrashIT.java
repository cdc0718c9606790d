package dev.postlude.changesets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.changesets.sample.SampleSlack;
import dev.postlude.embedded.EmbeddedPostgres;
import dev.postlude.embedded.Settings;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The built app as a process of its own, killed as `kill -9` does: each time Slack has just done what it
/// was asked for, and before it could answer.
class CrashIT {

    private static final Path APP = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private static final List<String> METHODS =
            List.of("files.getUploadURLExternal", "upload", "files.completeUploadExternal", "chat.postMessage");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private SampleSlack slack;

    @SuppressWarnings("NullAway.Init")
    private EmbeddedPostgres postgres;

    @SuppressWarnings("NullAway.Init")
    private Process app;

    private int port;

    @BeforeEach
    void start() throws IOException {
        assertThat(APP).as("the app, which package builds").exists();
        slack = SampleSlack.start(0);
        postgres =
                EmbeddedPostgres.join(Settings.in(directory.resolve("postgres")).withPort(0));
        startApp();
    }

    @AfterEach
    void stop() throws InterruptedException {
        app.destroyForcibly().waitFor();
        postgres.close();
        slack.close();
    }

    private void startApp() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        app = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dquarkus.profile=crash",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.datasource.jdbc.url=" + postgres.jdbcUrl(),
                        "-Dquarkus.datasource.username=" + postgres.username(),
                        "-Dquarkus.datasource.password=" + postgres.password(),
                        "-Dchangesets.slack.api=" + slack.api(),
                        "-Dchangesets.slack.token=" + SampleSlack.TOKEN,
                        "-Dchangesets.slack.channel=" + SampleSlack.CHANNEL,
                        // A killed process is believed dead sooner, so that the test is over sooner.
                        "-Dpostlude.worker.lease=2s",
                        "-jar",
                        APP.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(Files.createDirectories(Path.of("target"))
                        .resolve("crash-it.log")
                        .toFile()))
                .start();
        Waiting.until(() -> assertThat(given().port(port).get("/q/health/ready").statusCode())
                .isEqualTo(200));
    }

    @Test
    void killed_after_each_of_slacks_answers_it_posts_each_release_once() throws IOException, InterruptedException {
        for (var method : METHODS) {
            slack.troubles().afterwards(method, () -> app.destroyForcibly());

            var release = handIn(method);

            app.waitFor();
            startApp();
            Waiting.until(() -> assertThat(given().port(port)
                            .get("/api/images/" + release)
                            .jsonPath()
                            .getBoolean("posted"))
                    .isTrue());
            assertThat(messages(release)).as("killed after " + method).isOne();
        }
        assertThat(slack.workspace().messages()).hasSize(METHODS.size());
    }

    private String handIn(String method) {
        return given().port(port)
                .contentType("application/json")
                .body(Map.of("changesets", List.of(Map.of("name", "a", "content", Asking.MINOR + method))))
                .post("/api/images")
                .then()
                .statusCode(202)
                .extract()
                .path("releaseId");
    }

    private long messages(String release) {
        return slack.workspace().messages().stream()
                .filter(message -> message.sent()
                        .at("/metadata/event_payload/release_id")
                        .asText()
                        .equals(release))
                .count();
    }
}
