package dev.postlude.changesets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.changesets.sample.SampleSlack;
import dev.postlude.testing.app.PackagedApp;
import dev.postlude.testing.app.Waiting;
import java.io.IOException;
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

    private static final List<String> METHODS =
            List.of("files.getUploadURLExternal", "upload", "files.completeUploadExternal", "chat.postMessage");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private SampleSlack slack;

    @SuppressWarnings("NullAway.Init")
    private PackagedApp app;

    @BeforeEach
    void start() throws IOException {
        slack = SampleSlack.start(0);
        app = PackagedApp.start(
                directory,
                "-Dchangesets.slack.api=" + slack.api(),
                "-Dchangesets.slack.token=" + SampleSlack.TOKEN,
                "-Dchangesets.slack.channel=" + SampleSlack.CHANNEL);
    }

    @AfterEach
    void stop() {
        app.close();
        slack.close();
    }

    @Test
    void killed_after_each_of_slacks_answers_it_posts_each_release_once() {
        for (var method : METHODS) {
            slack.troubles().afterwards(method, app::kill);

            var release = handIn(method);

            app.restart();
            Waiting.until(() -> assertThat(given().port(app.port())
                            .get("/api/images/" + release)
                            .jsonPath()
                            .getBoolean("posted"))
                    .isTrue());
            assertThat(messages(release)).as("killed after " + method).isOne();
        }
        assertThat(slack.workspace().messages()).hasSize(METHODS.size());
    }

    private String handIn(String method) {
        return given().port(app.port())
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
