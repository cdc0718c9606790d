package dev.postlude.changesets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.postlude.testing.app.Waiting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is refused, in words, and leaves nothing behind: no row, no task, no run, no file.
@QuarkusTest
@WithTestResource(LocalSlack.class)
class RefusalsTest {

    @Inject
    Database database;

    private String before = "";

    @BeforeEach
    void look() throws IOException {
        before = traces();
    }

    @AfterEach
    void nothing_is_left_behind() throws IOException {
        assertThat(traces()).isEqualTo(before);
    }

    /// Waits for what other tests have started, for they share the app.
    private String traces() throws IOException {
        Waiting.until(() -> assertThat(number("SELECT count(*) FROM changesets.release WHERE status = 'pending'"))
                .isZero());
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            var temporary = files.filter(file -> file.getFileName().toString().matches("changesets-.*\\.zip"))
                    .count();
            return "%d releases, %d tasks, %d images, %d spent, %d temporary files"
                    .formatted(
                            number("SELECT count(*) FROM changesets.release"),
                            number("SELECT count(*) FROM postlude.ai_task WHERE app = 'changeset-image'"),
                            number("SELECT count(*) FROM changesets.image"),
                            number(
                                    "SELECT coalesce(sum(times), 0) FROM postlude.ai_spent WHERE app = 'changeset-image'"),
                            temporary);
        }
    }

    private long number(String sql) {
        return database.one(sql, row -> row.getLong(1)).orElseThrow();
    }

    static Stream<List<Object>> badJson() {
        return Stream.of(
                List.of(Map.of(), "changesets"),
                List.of(Asking.release("---\n\"a\": huge\n---\n"), "brave-lions-jump.md line 2"),
                List.of(Asking.release("no front matter"), "brave-lions-jump.md line 1"),
                List.of(Asking.release("---\na: [x\n---\n"), "brave-lions-jump.md line"),
                List.of(Map.of("changesets", List.of(Map.of("name", "../up", "content", "x"))), "changesets[0].name"),
                List.of(Map.of("changesets", List.of(Map.of("name", "a"))), "changesets[0]"),
                List.of(with("theme", "pink"), "theme is one of light, dark"),
                List.of(with("size", "huge"), "size is one of"),
                List.of(with("release", Map.of("url", "javascript:alert(1)")), "release.url"),
                List.of(with("release", Map.of("url", "http://user@host/")), "release.url"),
                List.of(with("release", Map.of("title", "a\nb")), "release.title"),
                List.of(with("release", Map.of("date", "yesterday")), "release.date"),
                List.of(
                        with("packages", List.of(Map.of("name", "other", "version", "1.0.0"))),
                        "brave-lions-jump.md line 2"),
                List.of(
                        with("packages", List.of(Map.of("name", "@acme/core", "version", "one"))),
                        "packages/0/package.json"),
                List.of(with("config", Map.of("fixed", "all")), "config.json"));
    }

    private static Map<String, Object> with(String field, Object value) {
        var release = new HashMap<>(Asking.release(Asking.MINOR));
        release.put(field, value);
        return release;
    }

    @ParameterizedTest
    @MethodSource("badJson")
    void json_that_cannot_be_meant_is_refused_with_its_field(List<Object> request) {
        var refused = Asking.post(request.getFirst());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(Asking.violations(refused))
                .anyMatch(violation -> violation.startsWith(request.getLast().toString()));
    }

    @Test
    void what_is_no_json_is_refused() {
        given().contentType("application/json")
                .body("{")
                .post("/api/images")
                .then()
                .statusCode(400);
        given().contentType("application/json")
                .body("")
                .post("/api/images")
                .then()
                .statusCode(422);
        given().contentType("text/csv").body("a").post("/api/images").then().statusCode(415);
    }

    static Stream<List<Object>> badZips() {
        var good = Map.of(".changeset/a.md", Asking.MINOR);
        return Stream.of(
                List.of(Zips.bomb(), 413),
                List.of(Zips.ofMany(2_001), 413),
                List.of(Zips.of(Map.of("../../a.md", "x")), 422),
                List.of(Zips.of(Map.of("/etc/a.md", "x")), 422),
                List.of(Zips.of(Map.of("a\\..\\b.md", "x")), 422),
                List.of(Zips.of(Map.of(".changeset/a.md", Asking.MINOR, "inner.zip", "x")), 422),
                List.of(Zips.of(Map.of(".changeset/a.md", "PK\u0003\u0004 in disguise")), 422),
                List.of(Zips.of(Map.of("readme.txt", "x")), 422),
                List.of("PK but no zip".getBytes(StandardCharsets.UTF_8), 422),
                List.of(new byte[0], 422),
                List.of(Arrays.copyOf(Zips.of(good), 60), 422),
                List.of(Zips.of(Map.of(".changeset/a.md", "---\na: x\n---")), 422));
    }

    @ParameterizedTest
    @MethodSource("badZips")
    void a_zip_that_is_a_trap_is_refused_either_way_it_comes(List<Object> zip) {
        var bytes = (byte[]) zip.getFirst();

        var itself = given().contentType("application/zip").body(bytes).post("/api/images");
        var inForm = given().multiPart("files", "x.zip", bytes).post("/api/images");

        assertThat(itself.statusCode()).as(itself.asString()).isEqualTo(zip.getLast());
        assertThat(inForm.statusCode()).as(inForm.asString()).isEqualTo(zip.getLast());
        assertThat(itself.jsonPath().getString("detail")).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void files_that_are_none_are_refused() {
        given().multiPart("title", "nothing").post("/api/images").then().statusCode(422);
        given().multiPart("files", "a.md", new byte[] {'-', (byte) 0xff})
                .post("/api/images")
                .then()
                .statusCode(422)
                .body(containsString("UTF-8"));
        given().multiPart("files", "a.md", new byte[600_000])
                .post("/api/images")
                .then()
                .statusCode(413);
    }

    @Test
    void a_release_that_is_too_large_for_its_door_is_refused() {
        var large = "x".repeat(60_000);
        var many = Stream.iterate(0, n -> n + 1)
                .limit(40)
                .map(n -> Map.of("name", "c" + n, "content", Asking.MINOR + large))
                .toList();

        var refused = Asking.post(Map.of("changesets", many));

        assertThat(refused.statusCode()).isEqualTo(413);
    }

    @Test
    void nobody_is_found_where_nothing_is() {
        given().get("/images/" + "0".repeat(64) + ".png").then().statusCode(404);
        given().get("/images/..%2Fetc.png").then().statusCode(404);
        given().get("/api/images/00000000-0000-0000-0000-000000000000").then().statusCode(404);
        given().get("/api/images/nonsense").then().statusCode(404);
        given().get("/api/images?limit=0").then().statusCode(422);
        given().get("/api/images?cursor=nonsense").then().statusCode(422);
        given().redirects()
                .follow(false)
                .get("/go/00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(404);
        given().accept("text/html")
                .get("/releases/00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(404)
                .contentType("text/html");
    }

    @Test
    void another_sites_form_is_refused() {
        given().header("Sec-Fetch-Site", "cross-site")
                .multiPart("files", "a.md", Asking.MINOR.getBytes(StandardCharsets.UTF_8))
                .post("/releases")
                .then()
                .statusCode(403);
    }
}
