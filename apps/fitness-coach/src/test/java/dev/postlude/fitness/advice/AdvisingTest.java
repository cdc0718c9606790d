package dev.postlude.fitness.advice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdvisingTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    Scores scores;

    private void until(ThrowingRunnable holds) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).untilAsserted(holds);
    }

    @Test
    void every_number_of_the_advice_is_found_where_it_is_cited() {
        var ada = new Athlete("cited").withHistory(21);

        var result = ada.answer("How is my sleep?").body("status", equalTo("complete"));

        List<Map<String, Object>> citations = result.extract().path("result.citations");
        assertThat(citations).isNotEmpty();
        for (var citation : citations) {
            var date = citation.get("date");
            var known = ada.asks()
                    .get("/api/metrics/daily?from=%1$s&to=%1$s".formatted(date))
                    .<Number>path("items[0].metrics.%s.value".formatted(citation.get("metric")));
            assertThat(known).as(citation.toString()).isNotNull();
            assertThat(known.doubleValue())
                    .as(citation.toString())
                    .isCloseTo(((Number) citation.get("value")).doubleValue(), within(0.51));
        }
        String run = ada.asks().get("/api/advice").path("items[0].runId");
        until(() -> assertThat(scores.of(run))
                .contains("grounded=1", "red-flags=1", "max-deficit=1", "ramp=1")
                .anyMatch(score -> score.startsWith("specific="))
                .anyMatch(score -> score.startsWith("actionable=")));
    }

    @Test
    void a_later_import_with_the_suggested_session_is_a_score_of_the_run_that_suggested_it() {
        var grace = new Athlete("follows").withHistory(22);
        var answer = grace.answer("When should I run next?");
        String run = grace.asks().get("/api/advice").path("items[0].runId");
        int minutes = answer.extract().path("result.session.minutes");
        assertThat(answer.extract().<String>path("result.session.sport")).isEqualTo("run");

        // Wall clock: whoever follows advice does so after it was given.
        grace.trains("Running", Instant.now().plusSeconds(5), minutes);

        until(() -> assertThat(scores.of(run)).contains("followed-through=1"));
        grace.asks().get("/api/advice").then().body("items[0].followed", equalTo(true));
    }

    @Test
    void a_session_of_another_kind_is_not_the_one_that_was_suggested() {
        var lin = new Athlete("wanders").withHistory(23);
        lin.answer("When should I run next?").body("status", equalTo("complete"));
        String run = lin.asks().get("/api/advice").path("items[0].runId");

        // Wall clock: as above.
        lin.trains("Swimming", Instant.now().plusSeconds(5), 90);

        until(() -> assertThat(scores.of(run)).contains("followed-through=0"));
    }

    @Test
    void the_last_opinion_is_a_late_score_of_the_run() {
        var eve = new Athlete("rates").withHistory(24);
        eve.answer("").body("status", equalTo("complete"));
        String id = eve.asks().get("/api/advice").path("items[0].id");
        String run = eve.asks().get("/api/advice").path("items[0].runId");

        rate(eve, id, Map.of("helpful", true)).statusCode(200).body("helpful", equalTo(true));
        until(() -> assertThat(scores.of(run)).contains("helpful=1"));
        rate(eve, id, Map.of("helpful", false)).statusCode(200);
        until(() -> assertThat(scores.of(run)).contains("helpful=0"));

        rate(eve, id, Map.of()).statusCode(422).body("violations[0].field", equalTo("helpful"));
        rate(new Athlete("a stranger"), id, Map.of("helpful", true)).statusCode(404);
    }

    private static ValidatableResponse rate(Athlete who, String id, Map<String, Object> opinion) {
        return who.asks()
                .contentType("application/json")
                .body(opinion)
                .put("/api/advice/" + id + "/rating")
                .then();
    }

    @Test
    void a_question_for_a_doctor_is_answered_with_one_even_to_a_stranger() {
        var answer = new Athlete("worried").answer("I have chest pain when I run. What session next?");

        assertThat(answer.extract().<String>path("result.text")).contains("doctor");
        answer.body("result.session", nullValue()).body("result.citations", hasSize(0));
    }

    @Test
    void of_whom_nothing_is_known_nothing_is_invented() {
        var answer = new Athlete("new here").answer("How fit am I?");

        assertThat(answer.extract().<String>path("result.text")).contains("export");
        answer.body("result.citations", hasSize(0));
    }

    @Test
    void the_same_key_is_the_same_job_and_bad_questions_are_refused() {
        var dan = new Athlete("bad questions");
        var first = ask(dan, "once", Map.of("question", "hello"))
                .statusCode(202)
                .extract()
                .<String>path("aiJobId");
        ask(dan, "once", Map.of("question", "hello")).statusCode(202).body("aiJobId", equalTo(first));

        ask(dan, "long", Map.of("question", "x".repeat(501)))
                .statusCode(422)
                .body("violations[0].field", equalTo("question"));
        for (var unreadable : List.of("Run\u0001?", "\u001b[31mRun?", "Run\u007f?")) {
            ask(dan, "unreadable", Map.of("question", unreadable))
                    .statusCode(422)
                    .body("violations[0].field", equalTo("question"))
                    .body(containsString("control characters"));
            given().header("User-Agent", dan.name())
                    .formParam("question", unreadable)
                    .post("/advice")
                    .then()
                    .statusCode(422)
                    .body(containsString("control characters"));
        }
        dan.asks()
                .contentType("application/json")
                .body("{\"question\": ")
                .post("/api/advice")
                .then()
                .statusCode(400);
        dan.asks().get("/api/advice").then().body("items", hasSize(1));
    }

    @Test
    void the_lines_of_a_question_become_one() {
        var eve = new Athlete("question of many lines");

        ask(eve, "lines", Map.of("question", "Run?\r\n\tOr\nsleep?\n")).statusCode(202);

        eve.asks().get("/api/advice").then().body("items[0].question", equalTo("Run? Or sleep?"));
    }

    private static ValidatableResponse ask(Athlete who, String key, Map<String, String> body) {
        return who.asks()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/advice")
                .then();
    }

    @Test
    void nobody_sees_what_is_somebody_elses() {
        var owner = new Athlete("owner").withHistory(25);
        owner.answer("").body("status", equalTo("complete"));
        String advice = owner.asks().get("/api/advice").path("items[0].id");
        String workout = owner.asks().get("/api/workouts").path("items[0].id");
        var other = new Athlete("other");

        other.asks().get("/api/advice/" + advice).then().statusCode(404);
        other.asks().get("/api/workouts/" + workout).then().statusCode(404);
        other.asks().get("/api/ai-jobs/" + advice).then().statusCode(404);
        other.asks().get("/api/metrics/daily").then().statusCode(200).body("items", hasSize(0));
        other.asks().get("/api/workouts").then().body("items", hasSize(0));
        other.asks().get("/api/insights").then().body("items", hasSize(0)).body("asOf", nullValue());
        other.asks().get("/api/advice/" + UUID.randomUUID()).then().statusCode(404);
        owner.asks().get("/api/advice/" + advice).then().statusCode(200).body("tone", nullValue());
    }

    @Test
    void days_that_are_none_and_ranges_without_end_are_refused() {
        var who = new Athlete("ranges");
        for (var query : List.of(
                "from=yesterday",
                "to=2026-02-30",
                "from=2020-01-01&to=2022-01-01",
                "from=2026-02-01&to=2026-01-01",
                "metric=luck",
                "from=0001-01-01&to=0001-01-02")) {
            who.asks().get("/api/metrics/daily?" + query).then().statusCode(422);
        }
        who.asks().get("/api/workouts?limit=0").then().statusCode(422);
        who.asks().get("/api/workouts?cursor=nonsense").then().statusCode(422);
        who.asks().get("/api/workouts/not-an-id").then().statusCode(404);
    }

    @Test
    void a_target_that_no_adult_should_want_is_not_taken() {
        var who = new Athlete("targets").withHistory(26);
        who.measures("Height", "cm", "180");

        aim(who, "{\"targetWeight\": 72.5}").statusCode(200).body("targetWeight", equalTo(72.5f));
        aim(who, "{\"targetWeight\": 35}").statusCode(422);
        aim(who, "{\"targetWeight\": -1}").statusCode(422);
        aim(who, "{}").statusCode(422);
        who.asks().get("/api/goal").then().body("targetWeight", equalTo(72.5f));
        assertThat(who.asks().get("/api/insights").<List<String>>path("items.kind"))
                .contains("target");
    }

    private static ValidatableResponse aim(Athlete who, String body) {
        return who.asks()
                .contentType("application/json")
                .body(body)
                .put("/api/goal")
                .then();
    }

    @Test
    void what_is_deleted_is_gone_with_its_metrics_and_advice() {
        var who = new Athlete("forgotten").withHistory(27);
        who.answer("").body("status", equalTo("complete"));

        who.asks().delete("/api/me?confirm=delete-everything").then().statusCode(204);

        who.asks().get("/api/metrics/daily?to=" + Athlete.TODAY).then().body("items", hasSize(0));
        who.asks().get("/api/advice").then().body("items", hasSize(0));
    }
}
