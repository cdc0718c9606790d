package dev.postlude.changesets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Small requests that would cost a lot, promises that are taken back, and what comes at an awkward moment.
@QuarkusTest
@WithTestResource(LocalSlack.class)
class TrapsTest {

    @Inject
    Database database;

    private long number(String sql) {
        return database.one(sql, row -> row.getLong(1)).orElseThrow();
    }

    private static Map<String, Object> packages(int count, java.util.function.IntFunction<Map<String, String>> needs) {
        var packages = new ArrayList<Map<String, Object>>();
        for (var at = 0; at < count; at++) {
            packages.add(Map.of("name", "p" + at, "version", "1.0.0", "dependencies", needs.apply(at)));
        }
        var release = new HashMap<String, Object>(Asking.release("---\np0: major\n---\nMoves.\n"));
        release.put("packages", packages);
        return release;
    }

    @Test
    void a_small_file_that_would_be_told_a_thousand_times_is_refused() {
        var before = number("SELECT count(*) FROM changesets.release");
        var named = new StringBuilder("---\n");
        for (var at = 0; at < 1_000; at++) {
            named.append("p").append(at).append(": patch\n");
        }
        var refused = Asking.post(Asking.release(named + "---\n" + "lorem ipsum ".repeat(4_000)));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.jsonPath().getString("detail")).contains("Every package tells");
        assertThat(number("SELECT count(*) FROM changesets.release")).isEqualTo(before);
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void patterns_that_would_be_tried_for_ever_are_tried_once() {
        var release = packages(400, at -> Map.of());
        List<Map<String, Object>> odd = new ArrayList<>();
        for (var at = 0; at < 400; at++) {
            odd.add(Map.of("name", "a".repeat(180) + at, "version", "1.0.0"));
        }
        odd.add(Map.of("name", "p0", "version", "1.0.0"));
        release.put("packages", odd);
        var stars = new ArrayList<String>();
        for (var at = 0; at < 60; at++) {
            stars.add("*a*a*a*a*a*a*a*a*b" + at);
        }
        release.put("config", Map.of("ignore", stars));
        Asking.post(release).then().statusCode(422).body("detail", containsString("matches no package"));

        stars.addAll(stars);
        Asking.post(release).then().statusCode(422).body("detail", containsString("at most 64 patterns"));
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void a_workspace_in_which_everything_moves_everything_is_planned_in_seconds() {
        var dense = packages(1_000, at -> {
            var needs = new LinkedHashMap<String, String>();
            for (var next = 1; next <= 80; next++) {
                needs.put("p" + (at + next * 7) % 1_000, "1.0.0");
            }
            return needs;
        });
        assertThat(Asking.post(dense).statusCode()).isEqualTo(202);
        dense.put("config", Map.of("ignore", List.of("p*")));
        assertThat(Asking.post(dense).statusCode()).isEqualTo(202);

        var chain = packages(
                1_000, at -> at > 0 && at % 2 == 0 ? Map.of("p" + (at - 1), "1.0.0") : Map.<String, String>of());
        var pairs = new ArrayList<List<String>>();
        for (var at = 499; at >= 0; at--) {
            pairs.add(List.of("p" + 2 * at, "p" + (2 * at + 1)));
        }
        chain.put("config", Map.of("fixed", pairs));
        assertThat(Asking.post(chain).statusCode()).isEqualTo(202);
    }

    @Test
    void a_path_that_is_none_on_this_machine_is_only_a_text() {
        var release = packages(2, at -> at == 1 ? Map.of("p0", "workspace:\u0000\ud800ü") : Map.of());

        assertThat(Asking.post(release).statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-0044-03-15", "0001-01-01"})
    void a_day_that_no_release_has_is_refused(String day) {
        var release = new HashMap<String, Object>(Asking.release(Asking.MINOR));
        release.put("release", Map.of("date", day));

        var refused = Asking.post(release);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Asking.violations(refused)).anyMatch(one -> one.startsWith("release.date"));
    }

    @Test
    void a_release_that_is_cancelled_ends_and_its_page_stops_looking() {
        var promised = Asking.post(Asking.release(Asking.MINOR));
        var id = promised.<String>path("releaseId");

        var cancelled = given().delete("/api/ai-jobs/" + promised.<String>path("aiJobId"));

        // The drawing may have been faster; then there is nothing to take back.
        var status = given().get("/api/images/" + id).<String>path("status");
        assertThat(status).isEqualTo(cancelled.statusCode() == 200 ? "failed" : "complete");
        if (cancelled.statusCode() == 200) {
            given().accept("text/html")
                    .get("/releases/" + id)
                    .then()
                    .statusCode(200)
                    .body(containsString("You cancelled this."));
        }
    }

    @Test
    void a_form_that_is_sent_twice_is_one_release() {
        var once = UUID.randomUUID().toString();

        var guest = given().accept("text/html").get("/").cookies();
        var first = form(once, guest);
        var second = form(once, guest);

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        given().accept("text/html").get("/").then().body(containsString("name=\"once\""));
    }

    private static Response form(String once, Map<String, String> guest) {
        return given().accept("text/html")
                .cookies(guest)
                .redirects()
                .follow(false)
                .multiPart("content", Asking.MINOR)
                .multiPart("once", once)
                .post("/releases");
    }

    @Test
    void files_and_a_pasted_changeset_together_are_not_half_taken() {
        given().accept("text/html")
                .multiPart("files", "a.md", Asking.MINOR.getBytes(StandardCharsets.UTF_8))
                .multiPart("content", Asking.MINOR)
                .post("/releases")
                .then()
                .statusCode(422)
                .body(containsString("one or the other"));
    }

    @Test
    void the_front_page_leaves_what_is_being_typed_alone() {
        Asking.post(Asking.release(Asking.MINOR));

        assertThat(given().accept("text/html").get("/").asString()).doesNotContain("http-equiv=\"refresh\"");
    }

    @Test
    void what_github_delivers_never_waits_for_what_it_delivered_before() {
        var before = number("SELECT count(DISTINCT owner) FROM postlude.ai_task");
        for (var at = 0; at < 2; at++) {
            var body = """
                    {"action": "published", "repository": {"name": ""}, "release": {"name": "",
                     "tag_name": "", "body": "### Patch Changes\\n\\n- Mends."}}""".getBytes(StandardCharsets.UTF_8);
            given().header("X-GitHub-Event", "release")
                    .header("X-GitHub-Delivery", UUID.randomUUID().toString())
                    .header("X-Hub-Signature-256", "sha256=" + Signature.of(LocalSlack.GITHUB_SECRET, body))
                    .contentType("application/json")
                    .body(body)
                    .post("/webhooks/github")
                    .then()
                    .statusCode(202);
        }

        // An owner has only so many open tasks, and a repository may publish a hundred packages within a minute.
        assertThat(number("SELECT count(DISTINCT owner) FROM postlude.ai_task")).isEqualTo(before + 2);
    }

    @Test
    void more_files_than_a_release_has_are_counted_and_refused() {
        var form = given();
        for (var at = 0; at < 2_001; at++) {
            form.multiPart("files", "f" + at + ".md", new byte[] {'-'});
        }

        form.post("/api/images").then().statusCode(413).body("detail", containsString("2000 files"));
    }
}
