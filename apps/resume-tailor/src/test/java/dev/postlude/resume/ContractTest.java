package dev.postlude.resume;

import static dev.postlude.resume.Callers.NOBODYS;
import static dev.postlude.resume.Callers.as;
import static dev.postlude.resume.Callers.job;
import static dev.postlude.resume.Callers.order;
import static dev.postlude.resume.Callers.ordered;
import static dev.postlude.resume.Callers.resume;
import static dev.postlude.resume.Callers.until;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.postlude.engine.Engine;
import dev.postlude.testing.app.Waiting;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Authenticate, validate, own, take quota, pre-create, enqueue, 202: in this order, or nothing of it.
@QuarkusTest
class ContractTest {

    @TestHTTPResource("/")
    URI home;

    @Inject
    Facts facts;

    @Inject
    Engine engine;

    @BeforeEach
    void begin() {
        facts.clear();
    }

    @AfterEach
    void goOn() {
        engine.resume("resume-tailor", "ai-tailor-resume");
    }

    @Test
    void who_is_asking_comes_before_everything_else() {
        given().contentType(ContentType.JSON)
                .body("no json at all")
                .post("/api/jobs/{id}/tailor", NOBODYS)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Basic"));
        given().auth()
                .preemptive()
                .basic("ada", "wrong")
                .post("/api/jobs/{id}/tailor", NOBODYS)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/resumes",
                "/api/jobs",
                "/api/quota",
                "/api/ai-jobs",
                "/api/ai-jobs/" + NOBODYS,
                "/api/ai-jobs/" + NOBODYS + "/stream",
                "/api/tailored/" + NOBODYS,
                "/api/tailored/" + NOBODYS + ".pdf",
                "/api/nothing"
            })
    void every_route_of_the_api_needs_an_account(String path) {
        given().get(path).then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void what_is_asked_comes_before_whose_it_is() {
        as("ada")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/jobs/{id}/tailor", NOBODYS)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("resumeId"));
        order(as("ada"), NOBODYS, "not an id").statusCode(422).body("violations[0].field", equalTo("resumeId"));
        as("ada")
                .contentType(ContentType.JSON)
                .body("{\"resumeId\": ")
                .post("/api/jobs/{id}/tailor", NOBODYS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void whose_it_is_comes_before_what_it_costs_and_nothing_is_stored() {
        useUp("account of ada");
        var ada = job("ada");
        var grace = job("grace");
        var before = facts.orders();

        order(as("ada"), NOBODYS, resume("ada")).statusCode(404);
        order(as("ada"), grace, resume("ada")).statusCode(404).contentType("application/problem+json");
        order(as("ada"), ada, resume("grace")).statusCode(404);
        order(as("ada"), ada, resume("ada"))
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("detail", containsString("20 resumes tailored a day"));

        assertThat(facts.orders()).isEqualTo(before);
        order(as("grace"), grace, resume("grace")).statusCode(202);
    }

    /// Orders and cancels nothing: the row is written as if ada had.
    private void useUp(String why) {
        var id = ordered("ada");
        until("ada", id, "complete");
        facts.update("UPDATE resume.quota SET taken = 20");
        assertThat(as("ada").get("/api/quota").then().extract().<Integer>path("left"))
                .as(why)
                .isZero();
    }

    @Test
    void an_order_is_accepted_at_once_and_found_by_every_poll() {
        var answer = order(as("ada"), job("ada"), resume("ada")).statusCode(202);
        var id = answer.extract().<String>path("aiJobId");

        answer.header("Location", equalTo(home.resolve("/api/ai-jobs/" + id).toString()))
                .header("Retry-After", notNullValue());
        as("ada").get("/api/ai-jobs/{id}", id).then().statusCode(200).body("kind", equalTo("tailor-resume"));
        until("ada", id, "complete")
                .body("progress.of", equalTo(3))
                .body("result.tailoredId", notNullValue())
                .body("runId", notNullValue());
        as("ada").get("/api/quota").then().body("taken", equalTo(1)).body("left", equalTo(19));
    }

    @Test
    void the_same_key_is_the_same_order() {
        var key = UUID.randomUUID().toString();
        var first = order(as("ada").header("Idempotency-Key", key), job("ada"), resume("ada"))
                .statusCode(202)
                .extract()
                .<String>path("aiJobId");

        order(as("ada").header("Idempotency-Key", key), job("ada"), resume("ada"))
                .statusCode(202)
                .body("aiJobId", equalTo(first));
        order(as("grace").header("Idempotency-Key", key), job("grace"), resume("grace"))
                .statusCode(202)
                .body("aiJobId", not(equalTo(first)));

        as("ada").get("/api/quota").then().body("taken", equalTo(1));
    }

    @Test
    void the_same_key_for_another_order_is_refused_and_nothing_is_taken() {
        engine.pause("resume-tailor", "ai-tailor-resume");
        var key = UUID.randomUUID().toString();
        order(as("ada").header("Idempotency-Key", key), job("ada"), resume("ada"))
                .statusCode(202);
        var other = as("ada")
                .contentType(ContentType.JSON)
                .body(java.util.Map.of(
                        "title",
                        "Baker",
                        "company",
                        "Oven",
                        "description",
                        "Bakes bread for the whole town. ".repeat(3)))
                .post("/api/jobs")
                .then()
                .extract()
                .<String>path("id");

        order(as("ada").header("Idempotency-Key", key), other, resume("ada"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("Idempotency-Key"));

        as("ada").get("/api/quota").then().body("taken", equalTo(1));
        as("ada").delete("/api/jobs/{id}", other).then().statusCode(204);
    }

    @Test
    void a_double_click_on_the_form_orders_once() throws Exception {
        var job = job("ada");
        var resume = resume("ada");
        var key = UUID.randomUUID().toString();
        var places = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> click = () -> as("ada")
                    .redirects()
                    .follow(false)
                    .formParam("resume", resume)
                    .formParam("key", key)
                    .post("/jobs/{id}/tailor", job)
                    .then()
                    .statusCode(303)
                    .extract()
                    .header("Location");
            var first = threads.submit(click);
            var second = threads.submit(click);
            places.add(first.get());
            places.add(second.get());
        }

        assertThat(places.getFirst()).contains("/tasks/").isEqualTo(places.getLast());
        as("ada").get("/api/quota").then().body("taken", equalTo(1));
    }

    @Test
    void of_fifty_orders_at_once_exactly_as_many_are_accepted_as_there_is_quota() throws Exception {
        var job = job("ada");
        var resume = resume("ada");
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> order =
                    () -> order(as("ada"), job, resume).extract().statusCode();
            var asked = new ArrayList<java.util.concurrent.Future<Integer>>();
            for (var i = 0; i < 50; i++) {
                asked.add(threads.submit(order));
            }
            for (var each : asked) {
                answers.add(each.get());
            }
        }

        assertThat(answers.stream().filter(status -> status == 202)).hasSize(20);
        assertThat(answers.stream().filter(status -> status == 429)).hasSize(30);
        as("ada").get("/api/quota").then().body("taken", equalTo(20)).body("left", equalTo(0));
        assertThat(facts.count("SELECT count(*) FROM resume.tailoring")).isEqualTo(20);
    }

    @Test
    void a_cancelled_order_gives_its_quota_back_once() {
        engine.pause("resume-tailor", "ai-tailor-resume");
        var id = ordered("ada");
        as("ada").get("/api/quota").then().body("taken", equalTo(1));

        as("grace").delete("/api/ai-jobs/{id}", id).then().statusCode(404);
        as("ada").delete("/api/ai-jobs/{id}", id).then().statusCode(200).body("status", equalTo("failed"));
        as("ada").delete("/api/ai-jobs/{id}", id).then().statusCode(200).body("error", equalTo("You cancelled this."));

        as("ada").get("/api/quota").then().body("taken", equalTo(0)).body("left", equalTo(20));
        assertThat(facts.count("SELECT count(*) FROM resume.tailored")).isZero();
    }

    @Test
    void what_failed_yesterday_is_not_given_back_today() {
        engine.pause("resume-tailor", "ai-tailor-resume");
        var yesterday = ordered("ada");
        facts.update("UPDATE postlude.ai_task SET created_at = created_at - interval '1 day'");
        var today = ordered("ada");

        as("ada").delete("/api/ai-jobs/{id}", yesterday).then().statusCode(200);
        as("ada").get("/api/quota").then().body("taken", equalTo(2));
        as("ada").delete("/api/ai-jobs/{id}", today).then().statusCode(200);
        as("ada").get("/api/quota").then().body("taken", equalTo(1));
    }

    @Test
    void an_order_whose_resume_was_deleted_fails_with_a_reason() {
        engine.pause("resume-tailor", "ai-tailor-resume");
        var id = ordered("ada");
        as("ada").delete("/api/resumes/{id}", resume("ada")).then().statusCode(204);
        engine.resume("resume-tailor", "ai-tailor-resume");

        until("ada", id, "failed").body("error", containsString("The resume was deleted"));
        Waiting.until(() -> as("ada").get("/api/quota").then().body("taken", equalTo(0)));
    }

    @Test
    void an_order_is_followed_by_server_sent_events_until_it_ends() throws Exception {
        engine.pause("resume-tailor", "ai-tailor-resume");
        var id = ordered("ada");
        var request = HttpRequest.newBuilder(home.resolve("/api/ai-jobs/" + id + "/stream"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("ada:ada".getBytes()))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var followed = client.sendAsync(request, BodyHandlers.ofLines());
            var lines = followed.get().body().iterator();
            assertThat(nextState(lines)).contains("\"status\":\"pending\"");
            engine.resume("resume-tailor", "ai-tailor-resume");
            var last = nextState(lines);
            while (!last.contains("\"status\":\"complete\"")) {
                assertThat(last).doesNotContain("failed");
                last = nextState(lines);
            }
            assertThat(last).contains("tailoredId");
        }
    }

    private static String nextState(java.util.Iterator<String> lines) {
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.startsWith("data:")) {
                return line;
            }
        }
        throw new AssertionError("The stream ended before the order did");
    }

    @Test
    void somebody_elses_things_are_not_there() {
        var made = Callers.made("ada");
        var order = as("ada").get("/api/ai-jobs").then().extract().<String>path("items[0].aiJobId");

        for (var path : new String[] {
            "/api/resumes/" + resume("ada"),
            "/api/jobs/" + job("ada"),
            "/api/jobs/" + job("ada") + "/resumes",
            "/api/tailored/" + made,
            "/api/tailored/" + made + ".pdf",
            "/api/tailored/" + made + ".txt",
            "/api/ai-jobs/" + order,
            "/api/resumes/" + NOBODYS,
            "/api/resumes/nonsense",
            "/api/tailored/nonsense"
        }) {
            as("grace").get(path).then().statusCode(404).contentType("application/problem+json");
        }
        as("grace").delete("/api/resumes/{id}", resume("ada")).then().statusCode(404);
        as("grace").delete("/api/jobs/{id}", job("ada")).then().statusCode(404);
        as("grace")
                .contentType(ContentType.JSON)
                .body("{\"outcome\": \"accepted\"}")
                .put("/api/tailored/{id}/outcome", made)
                .then()
                .statusCode(404);
        as("grace").get("/api/resumes").then().body("items.id", not(hasItem(resume("ada"))));
        as("ada").get("/api/tailored/{id}", made).then().statusCode(200);
    }
}
