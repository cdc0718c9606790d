package dev.postlude.quotes;

import static dev.postlude.quotes.Gallery.admin;
import static dev.postlude.quotes.Gallery.stranger;
import static dev.postlude.quotes.Gallery.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.postlude.ai.task.AiTasks;
import dev.postlude.api.EventName;
import dev.postlude.testing.app.Waiting;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AskingTest {

    @Inject
    Facts facts;

    @Inject
    Gallery gallery;

    @Inject
    AiTasks tasks;

    @Test
    void whoever_asks_is_answered_at_once_and_finds_the_quote_when_the_job_is_complete() {
        var cookie = UUID.randomUUID();
        var accepted = visitor(cookie)
                .body(Map.of("topic", "  my quarterly review "))
                .post("/api/quotes")
                .then()
                .statusCode(202)
                .header("Location", containsString("/api/ai-jobs/"))
                .header("Retry-After", notNullValue())
                .extract();
        String job = accepted.path("aiJobId");
        String quote = accepted.path("quoteId");

        visitor(cookie)
                .get("/api/quotes/" + quote)
                .then()
                .statusCode(200)
                .body("topic", equalTo("my quarterly review"));
        Waiting.until(() -> visitor(cookie)
                .get("/api/ai-jobs/" + job)
                .then()
                .statusCode(200)
                .body("kind", equalTo("quote"))
                .body("status", equalTo("complete"))
                .body("result.quoteId", equalTo(quote)));

        visitor(cookie)
                .get("/api/quotes/" + quote)
                .then()
                .body("status", equalTo("written"))
                .body("text", containsString("our quarterly review"))
                .body("asked", equalTo(true));
        stranger().get("/api/ai-jobs/" + job).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"topic\": null}", "{\"topic\": \"  \"}"})
    void no_topic_is_a_wish_too(String body) {
        var asking = body.isEmpty() ? stranger() : stranger().body(body);

        asking.post("/api/quotes").then().statusCode(202).body("quoteId", notNullValue());
    }

    @Test
    void the_same_key_gives_the_same_quote_and_takes_nothing_twice() {
        var cookie = UUID.randomUUID();
        var first = visitor(cookie)
                .header("Idempotency-Key", "once")
                .body(Map.of("topic", "patience"))
                .post("/api/quotes")
                .then()
                .statusCode(202)
                .extract()
                .asString();
        var before = facts.count("SELECT count(*) FROM quotes.quote");

        var second = visitor(cookie)
                .header("Idempotency-Key", "once")
                .body(Map.of("topic", "patience"))
                .post("/api/quotes")
                .then()
                .statusCode(202)
                .extract()
                .asString();
        stranger().header("Idempotency-Key", "once").post("/api/quotes").then().statusCode(202);

        assertThat(second).isEqualTo(first);
        assertThat(facts.count("SELECT count(*) FROM quotes.quote")).isEqualTo(before + 1);
    }

    @Test
    void a_list_goes_on_where_it_ended_and_shows_nothing_twice() {
        for (var topic : List.of("one", "two", "three")) {
            gallery.quote(topic);
        }

        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = stranger()
                    .get("/api/quotes?limit=2" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
        } while (cursor != null && seen.size() < 200);

        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
        stranger().get("/api/quotes?limit=1").then().body("items[0].topic", equalTo("three"));
    }

    @Test
    void nobody_is_told_who_wrote_a_quote_before_they_have_voted_but_an_administrator() {
        var quote = gallery.quote("secrets");
        var cookie = UUID.randomUUID();

        visitor(cookie)
                .get("/api/quotes/" + quote)
                .then()
                .body("variant", nullValue())
                .body("model", nullValue())
                .body("runId", nullValue());
        visitor(cookie)
                .get("/api/quotes?limit=5")
                .then()
                .body("items.findAll { it.variant != null }.size()", equalTo(0));
        admin().get("/api/quotes/" + quote)
                .then()
                .body("variant", notNullValue())
                .body("runId", notNullValue());

        visitor(cookie)
                .body(Map.of("up", true))
                .put("/api/quotes/" + quote + "/vote")
                .then()
                .statusCode(200)
                .body("vote", equalTo("up"))
                .body("variant", notNullValue())
                .body("model", equalTo("offline"));
        visitor(cookie)
                .get("/api/quotes?limit=5")
                .then()
                .body("items.id", hasItem(quote.toString()))
                .body("items.find { it.id == '%s' }.variant".formatted(quote), notNullValue());
        visitor(cookie)
                .delete("/api/quotes/" + quote + "/vote")
                .then()
                .statusCode(200)
                .body("variant", nullValue())
                .body("vote", nullValue());
    }

    @EventName("test/unheard")
    public record Unheard(UUID taskId) {}

    @Test
    void a_promise_that_is_broken_ends_its_quote_too() {
        var quote = UUID.randomUUID();
        var task = tasks.accept("somebody", "quote", null, Unheard::new).aiJobId();
        facts.update("INSERT INTO quotes.quote (id, task_id, created_at) VALUES (?, ?, now())", quote, task);

        tasks.fail(task, "Cancelled.");

        assertThat(facts.texts("SELECT status FROM quotes.quote WHERE id = ?", quote))
                .containsExactly("failed");
    }
}
