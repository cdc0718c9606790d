package dev.postlude.fitness.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.postlude.fitness.advice.Athlete;
import dev.postlude.fitness.sql.Reading;
import dev.postlude.fitness.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What cannot be meant gets a status and a sentence, and nothing of it is left behind.
@QuarkusTest
class BadInputTest {

    @Inject
    Reading reading;

    private final String name = "nobody " + UUID.randomUUID();

    private RequestSpecification asks() {
        return given().header("User-Agent", name).redirects().follow(false);
    }

    private long people() {
        return reading.ask(connection ->
                        Sql.first(connection, "SELECT count(*) AS n FROM fitness.person", row -> row.getLong("n")))
                .orElseThrow();
    }

    @Test
    void a_form_that_is_refused_leaves_nobody_behind_who_was_not_known_before() {
        long before = people();

        asks().formParam("question", "x".repeat(600)).post("/advice").then().statusCode(422);
        asks().formParam("targetWeight", "a lot").post("/body/target").then().statusCode(422);
        asks().formParam("targetWeight", "NaN").post("/body/target").then().statusCode(422);
        asks().formParam("targetWeight", "3").post("/body/target").then().statusCode(422);
        asks().contentType("application/json")
                .body("{\"targetWeight\": 5}")
                .put("/api/goal")
                .then()
                .statusCode(422);
        asks().contentType("application/json")
                .body("{\"question\": \"%s\"}".formatted("x".repeat(600)))
                .post("/api/advice")
                .then()
                .statusCode(422);
        asks().formParam("confirm", "yes").post("/api/me/forget").then().statusCode(422);

        assertThat(people()).isEqualTo(before);
        asks().get("/api/me/export").then().statusCode(404);
    }

    @Test
    void an_opinion_that_is_none_is_not_a_no() {
        var who = new Athlete(name);
        who.answer("How am I doing?").body("status", equalTo("complete"));
        String id = who.asks().get("/api/advice").path("items[0].id");

        asks().post("/advice/" + id + "/rating").then().statusCode(422);
        asks().formParam("helpful", "banana")
                .post("/advice/" + id + "/rating")
                .then()
                .statusCode(422);

        who.asks().get("/api/advice/" + id).then().body("helpful", nullValue());
    }

    @Test
    void a_question_that_no_rule_can_read_is_not_answered_as_if_it_could() {
        var answer = new Athlete(name).answer("Ich habe Brustschmerzen beim Laufen, wie weiter?");

        answer.body("status", equalTo("complete"))
                .body("result.text", containsString("English"))
                .body("result.text", containsString("doctor"))
                .body("result.session", nullValue())
                .body("result.citations", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/advice/no-id",
                "/advice/00000000-0000-4000-8000-000000000000",
                "/workouts/no-id",
                "/workouts/00000000-0000-4000-8000-000000000000",
                "/imports/00000000-0000-4000-8000-000000000000",
                "/api/advice/no-id",
                "/api/imports/00000000-0000-4000-8000-000000000000",
                "/api/ai-jobs/00000000-0000-4000-8000-000000000000",
                "/nowhere"
            })
    void what_is_not_there_is_said_to_be_not_there(String path) {
        var body =
                asks().accept("*/*").get(path).then().statusCode(404).extract().asString();

        assertThat(body).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/advice?cursor=%00",
                "/workouts?cursor=zzzz",
                "/sleep?night=2026-02-30",
                "/trends?days=0",
                "/trends?days=-90",
                "/api/metrics/daily?from=%27%3BDROP",
                "/api/workouts?limit=501",
                "/api/imports?cursor=x"
            })
    void a_query_that_cannot_be_read_is_refused_with_a_sentence(String path) {
        asks().get(path).then().statusCode(422).body(not(containsString("Exception")));
    }

    @Test
    void another_sites_page_changes_nothing() {
        for (var path : List.of("/advice", "/body/target", "/sample", "/api/me/forget", "/api/imports")) {
            asks().header("Sec-Fetch-Site", "cross-site")
                    .formParam("confirm", "delete-everything")
                    .post(path)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void bodies_of_another_kind_are_refused() {
        asks().contentType("text/plain").body("run?").post("/api/advice").then().statusCode(415);
        asks().contentType("application/xml")
                .body("<a/>")
                .put("/api/goal")
                .then()
                .statusCode(415);
        asks().contentType("application/json")
                .body("[1]")
                .post("/api/advice")
                .then()
                .statusCode(400);
        asks().contentType("application/json")
                .body("{\"question\": \"%s\"}".formatted("x".repeat(3 * 1024 * 1024)))
                .post("/api/advice")
                .then()
                .statusCode(413);
    }
}
