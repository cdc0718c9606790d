package dev.postlude.quotes;

import static dev.postlude.quotes.Gallery.stranger;
import static dev.postlude.quotes.Gallery.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What cannot be meant is refused with a sentence, and leaves nothing behind.
@QuarkusTest
class RefusalsTest {

    private static final String NOWHERE = "6f2f4a52-5b8e-4a3d-9d0b-3d3b7f0a1c11";

    @Inject
    Facts facts;

    @Inject
    Gallery gallery;

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"topic\": \"a\\u0000b\"}", "{\"topic\": \"see https://example.org\"}", "{\"topic\": \"?!\"}"})
    void a_topic_that_is_none_is_refused_with_its_field(String body) {
        var before = facts.left();

        stranger()
                .body(body)
                .post("/api/quotes")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("topic"));

        assertThat(facts.left()).isEqualTo(before);
    }

    @Test
    void a_topic_of_121_characters_is_one_too_many() {
        var before = facts.left();

        stranger()
                .body(Map.of("topic", "x".repeat(121)))
                .post("/api/quotes")
                .then()
                .statusCode(422)
                .body("detail", containsString("120"));

        assertThat(facts.left()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"topic\": ", "[]", "\"topic\"", "{\"topic\": {\"a\": 1}}", "{\"topic\": [1]}", "nonsense"})
    void a_body_that_is_no_such_json_is_refused(String body) {
        var before = facts.left();

        stranger()
                .body(body)
                .post("/api/quotes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", notNullValue());

        assertThat(facts.left()).isEqualTo(before);
    }

    @Test
    void a_body_of_another_kind_or_size_is_refused() {
        var before = facts.left();

        stranger()
                .contentType("text/plain")
                .body("work")
                .post("/api/quotes")
                .then()
                .statusCode(415);
        stranger()
                .body("{\"topic\": \"" + "x".repeat(70_000) + "\"}")
                .post("/api/quotes")
                .then()
                .statusCode(413);
        stranger().body("[".repeat(30_000)).post("/api/quotes").then().statusCode(400);
        stranger()
                .header("Idempotency-Key", "k".repeat(201))
                .body("{}")
                .post("/api/quotes")
                .then()
                .statusCode(400);

        assertThat(facts.left()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/quotes/" + NOWHERE,
        "GET, /api/quotes/not-an-id",
        "PUT, /api/quotes/" + NOWHERE + "/vote",
        "DELETE, /api/quotes/" + NOWHERE + "/vote",
        "GET, /og/" + NOWHERE + ".png",
        "GET, /og/not-an-id.png",
        "GET, /art/not-an-id.svg",
        "GET, /api/ai-jobs/" + NOWHERE,
        "GET, /q/" + NOWHERE,
        "POST, /q/" + NOWHERE + "/vote",
    })
    void what_is_not_there_is_not_there(String method, String path) {
        var before = facts.left();
        var asking = path.startsWith("/q/")
                ? stranger().contentType("application/x-www-form-urlencoded").formParam("vote", "up")
                : stranger();
        var body = method.equals("PUT") ? asking.body("{\"up\": true}") : asking;

        body.request(method, path).then().statusCode(404);

        assertThat(facts.left()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"up\": null}", ""})
    void a_vote_that_says_nothing_is_refused(String body) {
        var quote = gallery.quote("nothing");
        var before = facts.left();

        var voting = body.isEmpty() ? stranger() : stranger().body(body);
        voting.put("/api/quotes/" + quote + "/vote").then().statusCode(422).body("violations[0].field", equalTo("up"));

        assertThat(facts.left()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"up\": \"maybe\"}", "{\"up\": ", "{\"up\": []}"})
    void a_vote_that_is_neither_is_refused(String body) {
        var quote = gallery.quote("something");

        stranger().body(body).put("/api/quotes/" + quote + "/vote").then().statusCode(400);
    }

    @Test
    void a_list_has_a_limit_and_a_cursor_of_ours() {
        stranger().get("/api/quotes?limit=0").then().statusCode(422).body("violations[0].field", equalTo("limit"));
        stranger().get("/api/quotes?limit=501").then().statusCode(422);
        stranger().get("/api/quotes?cursor=xyz").then().statusCode(422).body("violations[0].field", equalTo("cursor"));
    }

    @Test
    void over_the_quota_nothing_is_stored_and_another_visitor_is_not_concerned() {
        var cookie = UUID.randomUUID();
        for (int i = 0; i < 20; i++) {
            visitor(cookie)
                    .body(Map.of("topic", "more"))
                    .post("/api/quotes")
                    .then()
                    .statusCode(202);
        }
        var before = facts.count("SELECT count(*) FROM quotes.quote");

        visitor(cookie)
                .body(Map.of("topic", "more"))
                .post("/api/quotes")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("detail", containsString("20 quotes"));
        visitor(cookie)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .formParam("topic", "more")
                .post("/quotes")
                .then()
                .statusCode(429)
                .contentType("text/html")
                .body(containsString("20 quotes"));

        assertThat(facts.count("SELECT count(*) FROM quotes.quote")).isEqualTo(before);
        stranger().body(Map.of("topic", "more")).post("/api/quotes").then().statusCode(202);
    }

    @Test
    void another_sites_page_cannot_use_a_visitors_browser() {
        var quote = gallery.quote("forgery");

        stranger()
                .header("Sec-Fetch-Site", "cross-site")
                .body("{\"up\": true}")
                .put("/api/quotes/" + quote + "/vote")
                .then()
                .statusCode(403);
        stranger()
                .header("Origin", "https://evil.example")
                .contentType("application/x-www-form-urlencoded")
                .formParam("topic", "x")
                .post("/quotes")
                .then()
                .statusCode(403);
    }
}
