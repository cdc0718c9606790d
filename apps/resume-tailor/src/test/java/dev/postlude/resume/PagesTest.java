package dev.postlude.resume;

import static dev.postlude.resume.Callers.NOBODYS;
import static dev.postlude.resume.Callers.browser;
import static dev.postlude.resume.Callers.job;
import static dev.postlude.resume.Callers.resume;
import static dev.postlude.resume.Callers.stranger;
import static dev.postlude.resume.Callers.until;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.postlude.engine.Engine;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagesTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

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

    private static String id(String location) {
        var matcher = ID.matcher(location);
        assertThat(matcher.find()).as(location).isTrue();
        return matcher.group();
    }

    @Test
    void whoever_is_not_signed_in_is_led_to_the_form_and_back() {
        var wanted = stranger()
                .get("/jobs")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/login"))
                .extract()
                .cookie("quarkus-redirect-location");

        stranger().get("/login").then().statusCode(200).body(containsString("j_security_check"));
        stranger()
                .cookie("quarkus-redirect-location", wanted)
                .formParam("j_username", "ada")
                .formParam("j_password", "ada")
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/jobs"));
        stranger()
                .formParam("j_username", "ada")
                .formParam("j_password", "guessed")
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .header("Location", containsString("/login?wrong=true"));
        stranger().get("/login?wrong=true").then().body(containsString("do not belong together"));
        stranger().post("/jobs").then().statusCode(303).header("Location", endsWith("/login"));
    }

    @Test
    void whoever_signs_out_is_out() {
        browser().post("/logout").then().statusCode(303).cookie("resume_tailor", equalTo(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/resumes", "/jobs", "/tasks", "/quota", "/login"})
    void pages_need_no_script_and_allow_none_from_elsewhere(String page) {
        browser()
                .get(page)
                .then()
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        containsString("default-src 'none'; style-src 'self'; script-src 'self'"))
                .header("X-Content-Type-Options", "nosniff")
                .body(not(containsString("<script>")))
                .body(not(containsString(" style=")))
                .body(containsString("lang=\"en\""));
    }

    @Test
    void an_order_is_made_followed_and_answered_for_by_forms() {
        var resumePlace = browser()
                .multiPart("text", Samples.TEXT)
                .multiPart("title", "")
                .post("/resumes")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        browser().get(resumePlace).then().statusCode(200).body(containsString("Grace Example"));
        var jobPlace = browser()
                .formParam("title", "Data analyst")
                .formParam("company", "Northwind & Sons")
                .formParam("description", Samples.JOB)
                .post("/jobs")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        browser().get(jobPlace).then().statusCode(200).body(containsString("Northwind &amp; Sons"));

        var order = id(browser()
                .formParam("resume", id(resumePlace))
                .formParam("key", "k1")
                .post("/jobs/{id}/tailor", id(jobPlace))
                .then()
                .statusCode(303)
                .extract()
                .header("Location"));
        until("ada", order, "complete");
        var task = browser().get("/tasks/{id}", order).then().statusCode(200).body(containsString("Look at it"));
        var made = id(task.extract().asString().replaceAll("(?s).*?/tailored/", ""));

        browser()
                .get("/tailored/{id}", made)
                .then()
                .statusCode(200)
                .body(containsString("Before and after"))
                .body(not(containsString("KEYWORD_FIRST")))
                .body(not(containsString("IMPACT_FIRST")));
        browser()
                .formParam("outcome", "accepted")
                .post("/tailored/{id}/outcome", made)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/tailored/" + made + "?notice=thanks"));
        browser()
                .get("/tailored/{id}?notice=thanks", made)
                .then()
                .body(containsString("credited"))
                .body(containsString("value=\"accepted\" aria-pressed=\"true\""));
        browser().get("/").then().body(containsString("Data analyst")).body(containsString("19"));
        browser().get(jobPlace).then().body(containsString("/tailored/" + made));
    }

    @Test
    void an_order_that_waits_is_cancelled_and_asked_for_again_by_forms() {
        engine.pause("resume-tailor", "ai-tailor-resume");
        var order = id(browser()
                .formParam("resume", resume("ada"))
                .formParam("key", "k2")
                .post("/jobs/{id}/tailor", job("ada"))
                .then()
                .extract()
                .header("Location"));
        browser()
                .get("/tasks/{id}", order)
                .then()
                .body(containsString("http-equiv=\"refresh\""))
                .body(containsString("data-follow=\"/api/ai-jobs/" + order + "/stream\""))
                .body(containsString("/js/follow.js"))
                .body(containsString("Waiting for a free hand"));

        browser()
                .post("/tasks/{id}/cancel", order)
                .then()
                .statusCode(303)
                .header("Location", endsWith("notice=cancelled"));
        browser()
                .get("/tasks/{id}", order)
                .then()
                .body(containsString("You cancelled this."))
                .body(containsString("Try again"));
        var again = browser()
                .post("/tasks/{id}/again", order)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(id(again)).isNotEqualTo(order);
        browser().post("/tasks/{id}/again", order).then().header("Location", equalTo(again));
        browser().post("/tasks/{id}/cancel", NOBODYS).then().statusCode(404);
    }

    @Test
    void a_form_that_is_not_right_says_why_and_keeps_what_was_typed() {
        browser()
                .formParam("title", "Data analyst")
                .formParam("company", "")
                .formParam("description", "<b>short</b>")
                .post("/jobs")
                .then()
                .statusCode(422)
                .contentType("text/html")
                .body(containsString("company must not be blank"))
                .body(containsString("value=\"Data analyst\""))
                .body(containsString("&lt;b&gt;short"));
        browser()
                .multiPart("file", "x.json", "{\"basics\": 3}".getBytes(), "application/json")
                .post("/resumes")
                .then()
                .statusCode(422)
                .body(containsString("role=\"alert\""));
        browser()
                .formParam("key", "k")
                .post("/jobs/{id}/tailor", job("ada"))
                .then()
                .statusCode(422);
    }

    @Test
    void over_the_quota_the_page_says_when_to_come_back() {
        resume("ada");
        until("ada", Callers.ordered("ada"), "complete");
        facts.update("UPDATE resume.quota SET taken = 20");

        browser()
                .formParam("resume", resume("ada"))
                .formParam("key", "k3")
                .post("/jobs/{id}/tailor", job("ada"))
                .then()
                .statusCode(429)
                .contentType("text/html")
                .body(containsString("midnight UTC"));
    }

    @Test
    void nobody_brings_a_script_onto_our_pages() {
        var evil = Samples.RESUME.replace(
                "Mentored four engineers.", "<script>alert(1)</script> <img src=x onerror=alert(2)>");
        var id = Callers.as("ada")
                .contentType("application/json")
                .body(evil)
                .post("/api/resumes")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        browser()
                .get("/resumes/{id}", id)
                .then()
                .statusCode(200)
                .body(not(containsString("<script>alert")))
                .body(not(containsString("<img src=x")));
    }

    @Test
    void another_sites_page_cannot_use_a_visitors_browser() {
        browser()
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("title", "x")
                .post("/jobs")
                .then()
                .statusCode(403);
        stranger()
                .header("Origin", "https://evil.example")
                .post("/command")
                .then()
                .statusCode(org.hamcrest.Matchers.is(org.hamcrest.Matchers.oneOf(303, 403)));
    }

    @Test
    void a_page_that_is_not_there_is_a_page_all_the_same() {
        for (var path :
                new String[] {"/resumes/" + NOBODYS, "/jobs/" + NOBODYS, "/tasks/" + NOBODYS, "/tailored/" + NOBODYS}) {
            browser().get(path).then().statusCode(404).contentType("text/html").body(containsString("To the table"));
        }
    }

    @Test
    void the_first_page_and_the_quota_lead_to_the_experiment() {
        browser().get("/").then().body(containsString("/experiments/resume-tailor/ai-tailor-resume/tailor-strategy"));
        browser()
                .get("/quota")
                .then()
                .body(containsString("/experiments/resume-tailor/ai-tailor-resume/tailor-strategy"))
                .body(containsString("no language model"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/q/health", "/q/health/ready", "/q/metrics", "/q/openapi", "/css/tailor.css", "/js/follow.js"})
    void a_process_says_how_it_is_to_everybody(String path) {
        given().get(path).then().statusCode(equalTo(200));
    }
}
