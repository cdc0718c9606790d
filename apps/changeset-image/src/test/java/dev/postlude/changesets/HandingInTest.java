package dev.postlude.changesets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.testing.app.Waiting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalSlack.class)
class HandingInTest {

    private static final String PACKAGE = "{\"name\":\"@acme/core\",\"version\":\"1.2.3\"}";

    @Inject
    Database database;

    @Test
    void a_release_as_json_becomes_a_picture_and_its_words() throws IOException {
        var promised = Asking.post(Map.of(
                "release", Map.of("title", "Spring <release> 🎉", "url", "https://example.org/r/1"),
                "changesets",
                        List.of(
                                Map.of("name", "a", "content", Asking.MINOR),
                                Map.of("name", "b", "content", "---\nui: patch\n---\n\nFixes 修复 تم.\n")),
                "packages",
                        List.of(
                                Map.of("name", "@acme/core", "version", "1.2.3"),
                                Map.of("name", "ui", "version", "2.0.0"))));

        var job = Asking.result(promised);

        assertThat(job.getString("result.altText")).contains("Spring <release>", "@acme/core from 1.2.3 to 1.3.0");
        assertThat(job.getList("result.pages")).hasSize(1);
        var png = given().get(job.getString("result.imageUrl"));
        assertThat(png.contentType()).isEqualTo("image/png");
        assertThat(png.header("Cache-Control")).contains("immutable");
        var image = ImageIO.read(new ByteArrayInputStream(png.asByteArray()));
        assertThat(image.getWidth()).isEqualTo(job.getInt("result.pages[0].width"));
        assertThat(png.asByteArray().length).isLessThan(1_000_000);
        given().header("If-None-Match", png.header("ETag"))
                .get(job.getString("result.imageUrl"))
                .then()
                .statusCode(304);
    }

    @Test
    void the_same_release_in_the_same_layout_is_the_same_picture() {
        var urls = new HashMap<String, Set<String>>();
        for (var round = 0; round < 6; round++) {
            var promised = Asking.post(Asking.release(Asking.MINOR));
            var url = Asking.result(promised).getString("result.imageUrl");
            var release = promised.<String>path("releaseId");
            var layout = database.one(
                            "SELECT layout FROM changesets.release WHERE id = ?::uuid",
                            row -> row.getString("layout"),
                            release)
                    .orElseThrow();
            urls.computeIfAbsent(layout, one -> new HashSet<>()).add(url);
        }

        assertThat(urls)
                .isNotEmpty()
                .allSatisfy((layout, found) -> assertThat(found).hasSize(1));
    }

    @Test
    void a_folder_comes_as_files() {
        var promised = given().multiPart("files", "a.md", Asking.MINOR.getBytes(StandardCharsets.UTF_8))
                .multiPart("files", "README.md", "# not one".getBytes(StandardCharsets.UTF_8))
                .multiPart("files", "config.json", "{}".getBytes(StandardCharsets.UTF_8))
                .multiPart("theme", "dark")
                .multiPart("size", "og")
                .post("/api/images");

        var job = Asking.result(promised);

        assertThat(job.getInt("result.pages[0].width")).isEqualTo(2400);
        assertThat(job.getString("result.altText")).contains("@acme/core", "Adds parse");
    }

    @Test
    void a_repository_comes_as_a_zip_in_a_form_or_by_itself() {
        var zip = Zips.of(Map.of(
                "repo/.changeset/a.md", Asking.MINOR, "repo/package.json", PACKAGE, "repo/src/logo.bin", "not for us"));

        var inForm = Asking.result(given().multiPart("files", "repo.zip", zip).post("/api/images"));
        var itself = Asking.result(given().contentType("application/zip")
                .queryParam("title", "By itself")
                .queryParam("size", "square")
                .body(zip)
                .post("/api/images"));

        assertThat(inForm.getString("result.altText")).contains("1.2.3 to 1.3.0");
        assertThat(itself.getString("result.altText")).startsWith("By itself");
        assertThat(itself.getInt("result.pages[0].width")).isEqualTo(itself.getInt("result.pages[0].height"));
    }

    @Test
    void the_same_key_gives_the_same_promise_and_one_release() {
        var before = releases();

        var first = keyed("key-" + before);
        var second = keyed("key-" + before);

        assertThat(second.<String>path("aiJobId")).isEqualTo(first.path("aiJobId"));
        assertThat(second.<String>path("releaseId")).isEqualTo(first.path("releaseId"));
        assertThat(releases()).isEqualTo(before + 1);
    }

    private static Response keyed(String key) {
        return given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Asking.release(Asking.MINOR))
                .post("/api/images");
    }

    private long releases() {
        return database.one("SELECT count(*) AS n FROM changesets.release", row -> row.getLong("n"))
                .orElseThrow();
    }

    @Test
    void the_picture_is_posted_once_with_words_and_a_link_that_counts() {
        var promised = Asking.post(Map.of(
                "release", Map.of("title", "Posted & once", "url", "https://example.org/r/2"),
                "changesets", List.of(Map.of("name", "a", "content", Asking.MINOR))));
        Asking.result(promised);
        var release = promised.<String>path("releaseId");

        var messages = LocalSlack.slack().workspace().messages().stream()
                .filter(message -> message.sent()
                        .at("/metadata/event_payload/release_id")
                        .asText()
                        .equals(release))
                .toList();

        assertThat(messages).hasSize(1);
        var blocks = messages.getFirst().sent().path("blocks");
        assertThat(blocks.at("/0/text/text").asText()).isEqualTo("Posted & once");
        assertThat(blocks.at("/1/text/text").asText()).contains("https://pictures.example.org/go/" + release);
        assertThat(blocks.at("/2/alt_text").asText()).contains("Posted & once");
        var file = LocalSlack.slack()
                .workspace()
                .file(blocks.at("/2/slack_file/id").asText());
        assertThat(file).isNotNull();
        given().redirects()
                .follow(false)
                .get("/go/" + release)
                .then()
                .statusCode(302)
                .header("Location", "https://example.org/r/2");
        Waiting.until(() -> assertThat(scores(release)).contains("clicks=1", "noticed=1"));
    }

    @Test
    void every_family_scores_a_release_that_nobody_noticed_too() {
        var promised = Asking.post(Map.of(
                "release", Map.of("url", "https://example.org/r/3"),
                "changesets", List.of(Map.of("name", "a", "content", Asking.MINOR))));
        Asking.result(promised);
        var release = promised.<String>path("releaseId");

        Waiting.until(() -> assertThat(scores(release))
                .contains("fits=1", "contrast=1", "bytes=1", "grounded=1", "noticed=0")
                .anyMatch(score -> score.startsWith("coverage=")));
    }

    private List<String> scores(String release) {
        return database.list("""
                SELECT m.name || '=' || s.value AS score FROM postlude.score s
                  JOIN postlude.metric m ON m.id = s.metric
                  JOIN changesets.release r ON r.run_id = s.run_id
                 WHERE r.id = ?::uuid AND s.value IS NOT NULL ORDER BY 1
                """, row -> row.getString("score"), release);
    }
}
