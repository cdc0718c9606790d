package dev.postlude.quarkus.test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.postlude.api.Events;
import dev.postlude.engine.Engine;
import dev.postlude.engine.history.Runs;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlatformApiTest {

    private static final String PROBLEM = "application/problem+json";

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Bakery.class).addClasses(Bakery.class.getDeclaredClasses()))
            .overrideConfigKey("quarkus.application.name", "bakery")
            .overrideConfigKey("postlude.api.enabled", "true");

    @Inject
    Events events;

    @Inject
    Engine engine;

    @Test
    void a_run_is_shown_with_all_that_belongs_to_it() {
        var run = bake("rye");

        given().get("/api/v1/runs/" + run)
                .then()
                .statusCode(200)
                .body("status", equalTo("completed"))
                .body("app", equalTo("bakery"))
                .body("function", equalTo("bake"))
                .body("input.dough", equalTo("rye"))
                .body("output.text", containsString("rye"))
                .body("steps.name", hasItem("knead"))
                .body("experiments.name", contains("oven"))
                .body("scores.metric", hasItem("crisp"))
                .body("defers.function", contains("sell"));
        given().get("/api/v1/runs?app=bakery&function=bake&status=completed&limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        given().get("/api/v1/functions/bakery/bake").then().statusCode(200).body("kind", equalTo("function"));
        given().get("/api/v1/functions").then().body("items.id", hasItem("sell"));
        given().get("/api/v1/events?name=bakery/dough.ready").then().body("items", not(empty()));
        given().get("/api/v1/experiments").then().body("items.name", hasItem("oven"));
        given().get("/api/v1/experiments/bakery/bake/oven")
                .then()
                .statusCode(200)
                .body("verdict.state", not(nullValue()));
        given().get("/api/v1/scores?metric=crisp")
                .then()
                .statusCode(200)
                .body("items[0].metric.name", equalTo("crisp"));
    }

    @Test
    void a_run_can_be_scored_from_outside_once_per_key() {
        var run = bake("oat");
        var score = "[{\"metric\": \"crisp\", \"value\": true, \"idempotencyKey\": \"k\", \"source\": \"human\"}]";

        post("/api/v1/runs/" + run + "/scores", score).statusCode(200).body("scores", equalTo(1));
        post("/api/v1/runs/" + run + "/scores", score).statusCode(200);
        post(
                        "/api/v1/runs/" + run + "/scores",
                        "[{\"metric\": \"crisp\", \"value\": true}, {\"metric\": \"no\", \"value\": 1}]")
                .statusCode(422)
                .contentType(PROBLEM)
                .body("violations.field", contains(containsString("[1]")));
        post("/api/v1/runs/" + run + "/scores", "[{\"value\": \"high\"}]")
                .statusCode(422)
                .body("violations.field", contains("[0].metric", "[0].value"));
        post("/api/v1/runs/" + UUID.randomUUID() + "/scores", score)
                .statusCode(404)
                .contentType(PROBLEM);
    }

    @Test
    void a_run_can_be_repeated_and_a_finished_one_cannot_be_cancelled() {
        var run = bake("spelt");

        var again = post("/api/v1/runs/" + run + "/rerun", "{\"input\": {\"dough\": \"corn\"}}")
                .statusCode(202)
                .extract()
                .<String>path("runId");
        engine.await(UUID.fromString(again), Duration.ofSeconds(20)).orElseThrow();
        given().get("/api/v1/runs/" + again).then().body("input.dough", equalTo("corn"));
        post("/api/v1/runs/" + run + "/rerun", "{\"fromStep\": \"knead\"}")
                .statusCode(501)
                .contentType(PROBLEM);
        given().post("/api/v1/runs/" + run + "/cancel")
                .then()
                .statusCode(409)
                .contentType(PROBLEM)
                .body("detail", containsString("completed"));
    }

    @Test
    void a_run_can_be_erased_with_what_came_of_it_and_says_so_from_then_on() {
        var run = bake("emmer-4711");
        var event = given().get("/api/v1/runs/" + run).then().extract().<String>path("eventId");

        given().post("/api/v1/runs/" + run + "/erase")
                .then()
                .statusCode(200)
                .body("runs", equalTo(2))
                .body("events", equalTo(1));
        given().post("/api/v1/runs/" + run + "/erase").then().statusCode(200);

        given().get("/api/v1/runs/" + run)
                .then()
                .statusCode(200)
                .body("erased", not(nullValue()))
                .body("status", equalTo("completed"))
                .body("steps.name", hasItem("knead"))
                .body("experiments.name", contains("oven"))
                .body("defers.function", contains("sell"))
                .body(not(containsString("emmer-4711")));
        given().get("/api/v1/events/" + event)
                .then()
                .statusCode(200)
                .body("erased", not(nullValue()))
                .body("data", nullValue());
        given().get("/api/v1/events?name=bakery/dough.ready").then().statusCode(200);
        given().get("/api/v1/runs?q=emmer-4711").then().statusCode(200).body("items", empty());
        post("/api/v1/runs/" + run + "/rerun", "{}")
                .statusCode(409)
                .contentType(PROBLEM)
                .body("detail", containsString("has been erased"));
        post("/api/v1/runs/" + run + "/scores", "[{\"metric\": \"crisp\", \"value\": 1, \"reason\": \"emmer-4711\"}]")
                .statusCode(200);
        given().get("/api/v1/runs/" + run).then().body(not(containsString("emmer-4711")));
        given().post("/api/v1/runs/" + UUID.randomUUID() + "/erase")
                .then()
                .statusCode(404)
                .contentType(PROBLEM);
    }

    @Test
    void a_function_can_be_invoked_paused_and_resumed() {
        given().post("/api/v1/functions/bakery/bake/pause")
                .then()
                .statusCode(200)
                .body("paused", equalTo(true));
        var waiting = post("/api/v1/functions/bakery/bake/invoke", "{\"data\": {\"dough\": \"teff\"}}")
                .statusCode(202)
                .extract()
                .<String>path("runId");
        given().get("/api/v1/runs/" + waiting).then().body("status", equalTo("queued"));
        given().post("/api/v1/runs/" + waiting + "/cancel").then().statusCode(200);
        given().post("/api/v1/functions/bakery/bake/resume")
                .then()
                .statusCode(200)
                .body("paused", equalTo(false));

        post("/api/v1/functions/bakery/nothing/invoke", "{\"data\": {}}")
                .statusCode(404)
                .contentType(PROBLEM);
    }

    @Test
    void weights_change_with_a_new_epoch() {
        put("/api/v1/experiments/bakery/bake/oven/weights", "{\"GAS\": 3, \"WOOD\": 1}")
                .statusCode(200)
                .body("weights.GAS", equalTo(3.0f));
        put("/api/v1/experiments/bakery/bake/oven/weights", "{\"GAS\": 3}")
                .statusCode(422)
                .contentType(PROBLEM);
        put("/api/v1/experiments/bakery/bake/none/weights", "{\"GAS\": 3, \"WOOD\": 1}")
                .statusCode(404);
    }

    @Test
    void whatever_is_wrong_with_a_question_is_said_in_problem_json() {
        given().get("/api/v1/runs/not-a-uuid").then().statusCode(404).contentType(PROBLEM);
        given().get("/api/v1/runs/" + UUID.randomUUID()).then().statusCode(404).contentType(PROBLEM);
        given().get("/api/v1/runs?status=done")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", contains("status"));
        given().get("/api/v1/runs?limit=501").then().statusCode(400).body("violations.field", contains("limit"));
        given().get("/api/v1/runs?since=yesterday").then().statusCode(400).body("violations.field", contains("since"));
        given().get("/api/v1/runs?cursor=x").then().statusCode(400).body("violations.field", contains("cursor"));
        given().get("/nowhere").then().statusCode(404).contentType(PROBLEM).body("detail", containsString("/nowhere"));
        given().get("/api/v1/nowhere").then().statusCode(404).contentType(PROBLEM);
        given().delete("/api/v1/runs").then().statusCode(405).contentType(PROBLEM);
        post("/api/v1/functions/bakery/bake/invoke", "{\"data\": ")
                .statusCode(400)
                .contentType(PROBLEM);
        given().contentType("text/plain")
                .body("x")
                .post("/api/v1/functions/bakery/bake/invoke")
                .then()
                .statusCode(415);
        given().accept("image/png").get("/api/v1/runs").then().statusCode(406).contentType(PROBLEM);
        given().get("/oven/broken")
                .then()
                .statusCode(500)
                .contentType(PROBLEM)
                .body(not(containsString("Exception")))
                .body(not(containsString("secret")));
        post("/oven/loaves", "{\"weight\": 0}")
                .statusCode(422)
                .contentType(PROBLEM)
                .body("violations.field", contains("name", "weight"));
        post("/oven/loaves", "{\"weight\": \"heavy\"}")
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", contains("weight"));
        given().get("/oven/loaves/-3").then().statusCode(422).body("violations.field", contains("shelf"));
    }

    private UUID bake(String dough) {
        var event = UUID.fromString(events.send(new Bakery.DoughReady(dough)).getFirst());
        var run = new Runs(engine.database()).startedBy(event).getFirst().id();
        engine.await(run, Duration.ofSeconds(20)).orElseThrow();
        return run;
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }

    private static ValidatableResponse put(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).put(path).then();
    }
}
