package dev.postlude.console.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The process as it is started: the pages over its own engine and a real database.
@QuarkusTest
class ConsoleTest {

    private static final String HOSTILE = "</pre><script>alert(1)</script>";

    private static final Pattern INLINE = Pattern.compile("<script(?![^>]* src=)|<style| style=| on[a-z]+=");

    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/runs", "/events", "/functions", "/experiments", "/scores", "/workers"})
    void every_page_answers_without_inline_script_or_style(String page) {
        var answer = get(page);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(INLINE.matcher(answer.asString()).find()).isFalse();
        assertThat(answer.asString()).contains("<html lang=\"en\">", "<main id=\"main\"");
    }

    @Test
    void a_run_shows_its_steps_and_what_strangers_sent_stays_text() {
        var run = run();

        var page = get("/runs/" + run).asString();

        assertThat(page)
                .contains("fetch-content", "status completed", "Run again")
                .doesNotContain("<script>alert");
        assertThat(page).contains("&lt;script&gt;alert(1)");
        assertThat(get("/runs?q=" + run).asString()).contains("/runs/" + run);
    }

    @Test
    void an_address_that_leads_nowhere_is_a_page_to_people_and_a_problem_to_programs() {
        var page = given().accept("text/html,*/*;q=0.8").get("/nowhere<b>");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString())
                .contains("Nothing is here", "href=\"/runs\"")
                .doesNotContain("<b>");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        var problem = given().get("/nowhere");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.contentType()).isEqualTo("application/problem+json");
    }

    @Test
    void a_sent_event_leads_to_its_page() {
        var answer = given().redirects()
                .follow(false)
                .formParam("name", "story/created")
                .formParam("data", "{\"title\": \"" + HOSTILE + "\"}")
                .post("/events");

        assertThat(answer.statusCode()).isEqualTo(303);
        var page = get(answer.header("Location"));
        assertThat(page.asString()).contains("Sent.", "&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void what_was_typed_is_kept_when_it_is_no_json() {
        var answer = given().formParam("name", "story/created")
                .formParam("data", "{\"title\": ")
                .post("/events");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("This is not JSON. Line 1", "{&quot;title&quot;:", "role=\"alert\"");
    }

    @Test
    void a_form_from_elsewhere_is_refused() {
        var run = run();

        assertThat(given().header("Sec-Fetch-Site", "cross-site")
                        .post("/runs/" + run + "/rerun")
                        .statusCode())
                .isEqualTo(403);
        assertThat(given().header("Origin", "http://evil.example")
                        .post("/runs/" + run + "/rerun")
                        .statusCode())
                .isEqualTo(403);
        assertThat(given().header("Sec-Fetch-Site", "cross-site")
                        .post("/api/v1/runs/" + run + "/cancel")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_name_that_is_not_the_consoles_is_refused_by_pages_and_apis() {
        assertThat(given().header("Host", "evil.example").get("/runs").statusCode())
                .isEqualTo(421);
        assertThat(given().header("Host", "evil.example").get("/api/v1/runs").statusCode())
                .isEqualTo(421);
        assertThat(given().header("Host", "[::1]:8288").get("/runs").statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_ended_run_cannot_be_cancelled_and_can_be_run_again() {
        var run = run();

        var cancelled = given().redirects().follow(false).post("/runs/" + run + "/cancel");
        assertThat(get(cancelled.header("Location")).asString()).contains("There was nothing to cancel");

        var again = given().redirects().follow(false).post("/runs/" + run + "/rerun");
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(get(again.header("Location")).asString()).contains("This is the new run");
    }

    @Test
    void what_is_not_there_is_said_in_words() {
        assertThat(get("/runs/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(get("/runs/nonsense").asString()).contains("There is no run", "nonsense");
        assertThat(get("/runs?status=done").asString()).contains("status is one of queued, running");
        assertThat(get("/experiments/scoop/summarize/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void the_apis_answer_here() {
        assertThat(get("/api/v1/runs?limit=1").statusCode()).isEqualTo(200);
        assertThat(given().contentType("application/json")
                        .body("{\"name\": \"story/opened\", \"data\": {}}")
                        .post("/e/dev")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/q/openapi").asString()).contains("/api/v1/runs").doesNotContain("/workers");
    }

    /// A completed run with one step, of a function that another app has registered.
    private UUID run() {
        var run = Ids.next();
        database.update("INSERT INTO app (name) VALUES ('scoop') ON CONFLICT DO NOTHING");
        database.update("""
                INSERT INTO function (app, name, kind, triggers, retries, concurrency, concurrency_key, metrics)
                SELECT id, 'summarize', 'function', '[]', 3, 0, '', '[]' FROM app WHERE name = 'scoop'
                ON CONFLICT DO NOTHING
                """);
        database.update("UPDATE registry SET version = version + 1");
        database.update("""
                INSERT INTO run (id, function, worker, generation, created_at, started_at, input)
                SELECT ?, f.id, 1, 1, postlude.now(), postlude.now(), ? FROM function f WHERE f.name = 'summarize'
                """, run, bytes("{\"title\": \"" + HOSTILE + "\"}"));
        database.update("""
                INSERT INTO journal (run_id, seq, at, took, writer, kind, attempt, failed, name, payload)
                VALUES (?, 1, postlude.now(), 0.2, 1, 1, 1, false, 'fetch-content', ?)
                """, run, bytes("{\"text\": \"" + HOSTILE + "\"}"));
        database.update(
                "INSERT INTO outcome (run_id, at, writer, state, output) VALUES (?, postlude.now(), 1, 3, ?)",
                run,
                bytes("{\"text\": \"" + HOSTILE + "\"}"));
        return run;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Response get(String path) {
        return given().get(path);
    }
}
