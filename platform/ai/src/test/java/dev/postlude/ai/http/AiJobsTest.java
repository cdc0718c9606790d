package dev.postlude.ai.http;

import static dev.postlude.ai.http.Callers.as;
import static dev.postlude.ai.http.Callers.ask;
import static dev.postlude.ai.http.Callers.one;
import static dev.postlude.ai.http.Callers.pay;
import static dev.postlude.ai.http.Callers.started;
import static dev.postlude.ai.http.Callers.stranger;
import static dev.postlude.ai.http.Callers.until;
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
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
        pay(id);
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
        pay(ofProgram);
        pay(ofBrowser);
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
        pay(first);
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
        ids.forEach(Callers::pay);
    }

    /// G4: the row and the event belong to the transaction of the app.
    @Test
    void a_transaction_that_fails_leaves_neither_a_row_nor_a_run() {
        var wavering = stranger();

        ask(wavering, "second thoughts").statusCode(500);
        ask(wavering, "lost already").statusCode(500);

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
        ids.forEach(Callers::pay);
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
    void a_job_that_is_not_wanted_any_more_is_cancelled_and_its_run_with_it() {
        var id = started(as("ada"), TOPIC);
        var run = until(as("ada"), id, "running").extract().<String>path("runId");

        as("grace").delete("/api/ai-jobs/{id}", id).then().statusCode(404);
        for (var asked = 0; asked < 2; asked++) {
            as("ada")
                    .delete("/api/ai-jobs/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("failed"))
                    .body("error", equalTo("You cancelled this."));
        }

        assertThat(engine.await(UUID.fromString(run), Duration.ofSeconds(20))
                        .orElseThrow()
                        .toString())
                .containsIgnoringCase("cancelled");
    }

    @Test
    void a_job_that_has_ended_cannot_be_cancelled() {
        var id = started(as("ada"), TOPIC);
        pay(id);
        until(as("ada"), id, "complete");

        as("ada")
                .delete("/api/ai-jobs/{id}", id)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("is complete already"));
        one(as("ada"), id).body("status", equalTo("complete"));
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
}
