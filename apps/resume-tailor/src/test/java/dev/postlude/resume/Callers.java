package dev.postlude.resume;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.postlude.testing.app.Waiting;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/// Who asks, and what for.
final class Callers {

    static final String NOBODYS = "00000000-0000-4000-8000-000000000000";

    private Callers() {}

    /// Somebody with a browser who has not signed in.
    static RequestSpecification stranger() {
        return given().accept("text/html").redirects().follow(false);
    }

    /// Signed in by the form, as a browser is.
    static RequestSpecification browser() {
        var cookie = stranger()
                .formParam("j_username", "ada")
                .formParam("j_password", "ada")
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .extract()
                .cookie("resume_tailor");
        return stranger().cookie("resume_tailor", cookie).header("Sec-Fetch-Site", "same-origin");
    }

    static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account);
    }

    static String resume(String account) {
        return as(account)
                .contentType(ContentType.JSON)
                .body(Samples.RESUME)
                .post("/api/resumes")
                .then()
                .extract()
                .path("id");
    }

    static String job(String account) {
        return as(account)
                .contentType(ContentType.JSON)
                .body(Map.of("title", "Senior backend engineer", "company", "Acme", "description", Samples.JOB))
                .post("/api/jobs")
                .then()
                .extract()
                .path("id");
    }

    static ValidatableResponse order(RequestSpecification caller, String job, String resume) {
        return caller.contentType(ContentType.JSON)
                .body(Map.of("resumeId", resume))
                .post("/api/jobs/{id}/tailor", job)
                .then();
    }

    /// An order that was accepted.
    static String ordered(String account) {
        return order(as(account), job(account), resume(account))
                .statusCode(202)
                .extract()
                .path("aiJobId");
    }

    static ValidatableResponse until(String account, String order, String status) {
        Waiting.until(() -> as(account)
                .get("/api/ai-jobs/{id}", order)
                .then()
                .statusCode(200)
                .body("status", equalTo(status)));
        return as(account).get("/api/ai-jobs/{id}", order).then();
    }

    /// The id of what was made.
    static String made(String account) {
        return until(account, ordered(account), "complete").extract().path("result.tailoredId");
    }
}
