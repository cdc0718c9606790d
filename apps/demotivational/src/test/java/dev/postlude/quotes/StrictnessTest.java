package dev.postlude.quotes;

import static dev.postlude.quotes.Gallery.stranger;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing is guessed: what is nearly meant is refused, too.
@QuarkusTest
class StrictnessTest {

    @Inject
    Facts facts;

    @Inject
    Gallery gallery;

    @TestHTTPResource
    URI here;

    /// Somebody's -1 would otherwise be a vote for it, since it is not nothing.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"up\": -1}",
                "{\"up\": 0}",
                "{\"up\": 1.5}",
                "{\"up\": \"false\"}",
                "{\"up\": \"\"}",
                "{\"up\": true, \"up\": {}}"
            })
    void a_vote_that_is_nearly_one_is_refused(String body) {
        var quote = gallery.quote("approximations");
        var before = facts.left();

        stranger()
                .body(body)
                .put("/api/quotes/" + quote + "/vote")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");

        assertThat(facts.left()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"topic\": 5}", "{\"topic\": true}"})
    void a_topic_that_is_no_text_is_refused(String body) {
        var before = facts.left();

        stranger().body(body).post("/api/quotes").then().statusCode(400).contentType("application/problem+json");

        assertThat(facts.left()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/xml"})
    void a_form_that_is_none_is_refused(String type) {
        var quote = gallery.quote("envelopes");
        var before = facts.left();

        stranger().contentType(type).body("{}").post("/quotes").then().statusCode(415);
        stranger()
                .contentType(type)
                .body("{}")
                .post("/q/" + quote + "/vote")
                .then()
                .statusCode(415);

        assertThat(facts.left()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1.5", "99999999999"})
    void a_limit_that_is_no_number_is_refused_with_its_field(String limit) {
        stranger()
                .get("/api/quotes?limit=" + limit)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%07b", "a%0Ab", "%C2%85"})
    void words_that_nobody_can_read_are_looked_for_nowhere(String words) {
        var address = here.resolve("/api/quotes?q=" + words);

        given().urlEncodingEnabled(false).get(address).then().statusCode(422).body("violations[0].field", equalTo("q"));
        given().urlEncodingEnabled(false)
                .accept("text/html")
                .get(here.resolve("/?q=" + words))
                .then()
                .statusCode(422)
                .contentType("text/html");
        stranger().queryParam("q", "x".repeat(201)).get("/api/quotes").then().statusCode(422);
    }

    /// It would be an answer without an end, to somebody who never wanted a body.
    @Test
    void whoever_asks_for_the_heading_of_the_votes_is_not_kept_waiting() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var heading = HttpRequest.newBuilder(here.resolve("/api/votes/stream"))
                    .HEAD()
                    .build();
            var asked = client.sendAsync(heading, BodyHandlers.discarding());
            try {
                assertThat(asked.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            } finally {
                asked.cancel(true);
                client.shutdownNow();
            }
        }
    }
}
