package dev.postlude.console.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.Ids;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the pages say of an erasure, before and after.
@QuarkusTest
class ErasurePagesTest {

    private static final String WORDS = "what-ada-said-7f3a";

    @Inject
    Database database;

    @Test
    void erasing_is_asked_for_first_and_then_every_page_says_so() {
        var event = Ids.next();
        var run = run(event);
        assertThat(page("/runs/" + run)).contains(WORDS, "href=\"/runs/" + run + "/erase\"");

        var question = page("/runs/" + run + "/erase");
        assertThat(question)
                .contains("<b>1 run</b>", "<b>1 event</b>", "Erase for good", "Keep it")
                .doesNotContain(WORDS);
        assertThat(page("/runs/" + run)).as("asking erases nothing").contains(WORDS);

        var done = given().redirects().follow(false).post("/runs/" + run + "/erase");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(page(done.header("Location")))
                .contains("Erased. What has not ended", "fetch-content", "judged", "status failed")
                .contains("Erased <time", "Run again with this")
                .doesNotContain(WORDS)
                .doesNotContain("<button>Run again</button>");
        assertThat(page("/events/" + event)).contains("Erased <time").doesNotContain(WORDS);
        assertThat(page("/events?q=" + event)).contains("(erased)").doesNotContain(WORDS);
        assertThat(page("/runs?q=" + run)).doesNotContain(WORDS);
    }

    @Test
    void the_erased_cannot_be_run_again_with_what_they_had() {
        var run = run(Ids.next());
        given().post("/api/v1/runs/" + run + "/erase").then().statusCode(200);

        var refused = given().redirects().follow(false).post("/runs/" + run + "/rerun");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("has been erased", "Give another input");
    }

    @Test
    void nobody_erases_from_elsewhere_or_what_is_not_there() {
        var run = run(Ids.next());

        given().header("Sec-Fetch-Site", "cross-site")
                .post("/runs/" + run + "/erase")
                .then()
                .statusCode(403);
        given().header("Sec-Fetch-Site", "cross-site")
                .post("/api/v1/runs/" + run + "/erase")
                .then()
                .statusCode(403);
        assertThat(page("/runs/" + run)).contains(WORDS);
        given().post("/runs/" + UUID.randomUUID() + "/erase").then().statusCode(404);
        given().get("/runs/" + UUID.randomUUID() + "/erase").then().statusCode(404);
        given().get("/runs/nonsense/erase").then().statusCode(404);
    }

    /// A failed run with one step and one judged score, of a function that another app has registered.
    private UUID run(UUID event) {
        var run = Ids.next();
        database.update("INSERT INTO app (name) VALUES ('listener') ON CONFLICT DO NOTHING");
        database.update("""
                INSERT INTO function (app, name, kind, triggers, retries, concurrency, concurrency_key, metrics)
                SELECT id, 'listen', 'function', '[]', 3, 0, '', '[]' FROM app WHERE name = 'listener'
                ON CONFLICT DO NOTHING
                """);
        database.update("""
                INSERT INTO metric (app, name, kind, direction, score_window)
                SELECT id, 'judged', 'flag', 'higher', '1 day' FROM app WHERE name = 'listener'
                ON CONFLICT DO NOTHING
                """);
        database.update("UPDATE registry SET version = version + 1");
        database.update(
                "INSERT INTO event (id, name, at, sender, data) VALUES (?, 'test/said', postlude.now(), ?, ?)",
                event,
                WORDS,
                bytes());
        database.update("""
                INSERT INTO run (id, function, worker, generation, created_at, started_at, event_id)
                SELECT ?, f.id, 1, 1, postlude.now(), postlude.now(), ? FROM function f WHERE f.name = 'listen'
                """, run, event);
        database.update("""
                INSERT INTO journal (run_id, seq, at, took, writer, kind, attempt, failed, name, notes, payload)
                VALUES (?, 1, postlude.now(), 0.2, 1, 1, 2, true, 'fetch-content', ?, ?)
                """, run, bytes(), bytes());
        database.update(
                "INSERT INTO attempt (run_id, seq, attempt, at, name, error) VALUES (?, 1, 1, postlude.now(), 'fetch-content', ?)",
                run,
                bytes());
        database.update("""
                INSERT INTO score (run_id, id, metric, at, status, source, value, reason)
                SELECT ?, ?, m.id, postlude.now(), 1, 4, 1, ? FROM metric m WHERE m.name = 'judged'
                """, run, Ids.next(), WORDS);
        database.update(
                "INSERT INTO outcome (run_id, at, writer, state, output) VALUES (?, postlude.now(), 1, 4, ?)",
                run,
                bytes());
        return run;
    }

    private static byte[] bytes() {
        return "{\"type\": \"Said\", \"message\": \"%s\"}".formatted(WORDS).getBytes(StandardCharsets.UTF_8);
    }

    private static String page(String path) {
        var answer = given().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.asString();
    }
}
