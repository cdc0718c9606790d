package dev.postlude.ai.http;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/// Who asks for letters, and how.
final class Callers {

    private Callers() {}

    static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account);
    }

    /// A program that was never here before: the database outlives a run of the tests.
    static RequestSpecification stranger() {
        return given().header("User-Agent", "a-program/" + UUID.randomUUID());
    }

    static ValidatableResponse ask(RequestSpecification caller, String topic) {
        return given(caller)
                .contentType(ContentType.JSON)
                .body(Map.of("topic", topic))
                .post("/api/letters")
                .then();
    }

    static String started(RequestSpecification caller, String topic) {
        return ask(caller, topic).statusCode(202).extract().path("aiJobId");
    }

    static ValidatableResponse one(RequestSpecification caller, String id) {
        return given(caller).get("/api/ai-jobs/{id}", id).then();
    }

    static ValidatableResponse until(RequestSpecification caller, String id, String status) {
        await().atMost(20, SECONDS)
                .until(() -> one(caller, id).statusCode(200).extract().path("status"), status::equals);
        return one(caller, id);
    }

    static void pay(String id) {
        given().post("/api/letters/{id}/payment", id).then().statusCode(204);
    }
}
