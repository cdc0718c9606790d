package dev.postlude.ai.http;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.postlude.ai.task.Sweep;
import dev.postlude.engine.Engine;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AiJobsTest {

    private static final String TOPIC = "The harbour froze in January. Ships waited for eleven days.";

    @TestHTTPResource("/")
    URI home;

    @Inject
    Sweep sweep;

    @Inject
    Engine engine;

    @Test
    void long_work_is_promised_at_once_and_found_by_polling() {
        var answer = ask(as("ada"), TOPIC).statusCode(202).body("topic", equalTo(TOPIC));
        var id = answer.extract().<String>path("aiJobId");
        answer.header("Location", equalTo(home.resolve("/api/ai-jobs/" + id).toString()))
                .header("Retry-After", notNullValue());

        one(as("ada"), id).statusCode(200).body("aiJobId", equalTo(id)).body("kind", equalTo("letter"));
        until(as("ada"), id, "running")
                .body("progress.waitingFor", equalTo("payment"))
                .body("result", nullValue())
                .body("runId", notNullValue());
        pay(id);
        until(as("ada"), id, "complete")
                .header("Cache-Control", "no-store")
                .body("result.model", equalTo("offline"))
                .body("result.text", containsString("harbour"))
                .body("createdAt", containsString("T"))
                .body("updatedAt", containsString("T"))
                .body("error", nullValue());
        as("ada").get("/api/ai-jobs").then().statusCode(200).body("items.aiJobId", hasItem(id));
    }

    @Test
    void somebody_elses_job_is_not_there() {
        var id = started(as("ada"), TOPIC);

        one(as("grace"), id)
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("You have no job " + id));
        one(given(), id).statusCode(404);
        as("grace").get("/api/ai-jobs/{id}/stream", id).then().statusCode(404);
        one(as("ada"), UUID.randomUUID().toString()).statusCode(404);
        one(as("ada"), "no-id").statusCode(404).contentType("application/problem+json");
        as("grace").get("/api/ai-jobs").then().statusCode(200).body("items.aiJobId", not(hasItem(id)));
        finish(id);
    }

    @Test
    void a_program_and_a_browser_without_an_account_find_their_own_jobs_again() {
        var program = stranger();
        var ofProgram = started(program, TOPIC);
        one(program, ofProgram).statusCode(200);
        one(stranger(), ofProgram).statusCode(404);

        var browser =
                ask(given().header("Sec-Fetch-Site", "same-origin"), TOPIC).statusCode(202);
        var cookie = browser.extract().cookie("postlude_guest");
        var ofBrowser = browser.extract().<String>path("aiJobId");
        one(given().cookie("postlude_guest", cookie), ofBrowser).statusCode(200);
        one(given().header("Sec-Fetch-Site", "same-origin"), ofBrowser).statusCode(404);
        finish(ofProgram);
        finish(ofBrowser);
    }

    @Test
    void a_failure_says_why() {
        var id = started(as("ada"), "nothing");
        pay(id);

        until(as("ada"), id, "failed")
                .body("error", equalTo("There is nothing to say about nothing"))
                .body("result", nullValue());
    }

    @Test
    void a_key_that_is_sent_again_gives_the_same_job() {
        var key = UUID.randomUUID().toString();
        var first = started(as("grace").header("Idempotency-Key", key), TOPIC);
        var again = started(as("grace").header("Idempotency-Key", key), TOPIC);

        assertThat(again).isEqualTo(first);
        ask(as("grace").header("Idempotency-Key", "k".repeat(300)), TOPIC)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("Idempotency-Key"));
        finish(first);
    }

    @Test
    void over_the_quota_is_429_and_nothing_is_stored() {
        var greedy = stranger();
        var ids = List.of(started(greedy, TOPIC), started(greedy, TOPIC), started(greedy, TOPIC));

        ask(greedy, TOPIC)
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("detail", containsString("3 of your tasks are not finished yet"));

        assertThat(given(greedy).get("/api/ai-jobs").path("items.aiJobId").toString())
                .contains(ids);
        given(greedy).get("/api/ai-jobs").then().body("items.size()", equalTo(3));
        ids.forEach(this::finish);
    }

    /// G4: the row and the event belong to the transaction of the app.
    @Test
    void a_transaction_that_fails_leaves_neither_a_row_nor_a_run() {
        var wavering = stranger();

        ask(wavering, "second thoughts").statusCode(500);

        given(wavering).get("/api/ai-jobs").then().body("items", equalTo(List.of()));
    }

    @Test
    void a_list_has_pages() {
        var reader = stranger();
        var ids = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            ids.addFirst(started(reader, TOPIC));
        }

        var first = given(reader).get("/api/ai-jobs?limit=2").then().body("items.aiJobId", equalTo(ids.subList(0, 2)));
        var next = first.extract().<String>path("next");
        given(reader)
                .get("/api/ai-jobs?limit=2&cursor=" + next)
                .then()
                .body("items.aiJobId", equalTo(ids.subList(2, 3)))
                .body("next", nullValue());
        given(reader).get("/api/ai-jobs?cursor=x").then().statusCode(400).contentType("application/problem+json");
        given(reader).get("/api/ai-jobs?limit=0").then().statusCode(422).contentType("application/problem+json");
        ids.forEach(this::finish);
    }

    @Test
    void a_stream_tells_each_state_and_ends_with_the_job() throws Exception {
        var id = started(as("ada"), TOPIC);
        until(as("ada"), id, "running");
        var lines = new LinkedBlockingQueue<String>();
        try (var client = HttpClient.newHttpClient()) {
            var ended = client.sendAsync(stream(id, ""), BodyHandlers.ofLines())
                    .thenAccept(response -> response.body().forEach(lines::add));
            assertThat(nextEvent(lines)).contains("\"status\":\"running\"");
            pay(id);
            var last = nextEvent(lines);
            assertThat(last).contains("\"status\":\"complete\"").contains("harbour");
            ended.get(20, TimeUnit.SECONDS);

            var lastId = last.lines()
                    .filter(line -> line.startsWith("id:"))
                    .findFirst()
                    .orElseThrow()
                    .substring(3)
                    .strip();
            var again = client.send(stream(id, lastId), BodyHandlers.ofString());
            assertThat(again.statusCode()).isEqualTo(204);
            var later = client.send(stream(id, ""), BodyHandlers.ofString());
            assertThat(later.body()).contains("\"status\":\"complete\"");
        }
    }

    /// G16.
    @Test
    void a_job_whose_run_was_cancelled_is_ended_by_the_sweep() {
        var id = started(as("ada"), TOPIC);
        var run = until(as("ada"), id, "running").extract().<String>path("runId");

        engine.cancel(UUID.fromString(run));
        await().atMost(20, SECONDS)
                .until(() -> sweep.sweep() >= 0
                        && one(as("ada"), id).extract().path("status").equals("failed"));

        one(as("ada"), id).body("error", containsString("ended without a result"));
    }

    @Test
    void a_page_may_say_who_writes() {
        given().get("/api/letters/models")
                .then()
                .body("find { it.name == 'writer' }.provider", equalTo("offline"))
                .body("find { it.name == 'judge' }.provider", equalTo("ollama"));
    }

    @Test
    void the_description_of_the_api_knows_the_jobs() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/api/ai-jobs/{id}'.get.summary", equalTo("One of one's own jobs, as it stands"))
                .body("components.schemas.AiJobView.properties", notNullValue());
    }

    private static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account);
    }

    /// A program that was never here before: the database outlives a run of the tests.
    private static RequestSpecification stranger() {
        return given().header("User-Agent", "a-program/" + UUID.randomUUID());
    }

    private static ValidatableResponse ask(RequestSpecification caller, String topic) {
        return given(caller)
                .contentType(ContentType.JSON)
                .body(Map.of("topic", topic))
                .post("/api/letters")
                .then();
    }

    private static String started(RequestSpecification caller, String topic) {
        return ask(caller, topic).statusCode(202).extract().path("aiJobId");
    }

    private static ValidatableResponse one(RequestSpecification caller, String id) {
        return given(caller).get("/api/ai-jobs/{id}", id).then();
    }

    private static ValidatableResponse until(RequestSpecification caller, String id, String status) {
        await().atMost(20, SECONDS)
                .until(() -> one(caller, id).statusCode(200).extract().path("status"), status::equals);
        return one(caller, id);
    }

    private static void pay(String id) {
        given().post("/api/letters/{id}/payment", id).then().statusCode(204);
    }

    /// So that no test fills another's quota.
    private void finish(String id) {
        pay(id);
    }

    private HttpRequest stream(String id, String lastEventId) {
        var request = HttpRequest.newBuilder(home.resolve("/api/ai-jobs/" + id + "/stream"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("ada:ada".getBytes()));
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        return request.build();
    }

    private static String nextEvent(LinkedBlockingQueue<String> lines) throws InterruptedException {
        var event = new ArrayList<String>();
        while (true) {
            var line = lines.poll(20, TimeUnit.SECONDS);
            assertThat(line).as("the next line of the stream, after " + event).isNotNull();
            if (line.isEmpty() && event.stream().anyMatch(each -> each.startsWith("data:"))) {
                return String.join("\n", event);
            }
            event.add(line);
        }
    }
}
