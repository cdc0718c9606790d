package dev.postlude.resume;

import static dev.postlude.resume.Callers.as;
import static dev.postlude.resume.Callers.browser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.postlude.engine.Engine;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The page of all orders, and the changes on the page of what came of one.
@QuarkusTest
class OrderPagesTest {

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
    void orders_are_listed_with_what_can_be_done_about_each() {
        engine.pause("resume-tailor", "ai-tailor-resume");
        var open = Callers.ordered("ada");

        browser()
                .get("/tasks")
                .then()
                .statusCode(200)
                .body(containsString("One is being worked on"))
                .body(containsString("http-equiv=\"refresh\""))
                .body(containsString("action=\"/tasks/" + open + "/cancel\""));
        browser().post("/tasks/{id}/cancel", open).then().statusCode(303);
        browser()
                .get("/tasks")
                .then()
                .body(containsString("Nothing is being worked on"))
                .body(not(containsString("http-equiv=\"refresh\"")))
                .body(containsString("You cancelled this."))
                .body(containsString("action=\"/tasks/" + open + "/again\""));
        var again = id(browser()
                .post("/tasks/{id}/again", open)
                .then()
                .statusCode(303)
                .extract()
                .header("Location"));
        var twice = id(browser()
                .post("/tasks/{id}/again", open)
                .then()
                .statusCode(303)
                .extract()
                .header("Location"));

        assertThat(twice).isEqualTo(again).isNotEqualTo(open);
        as("grace").accept("text/html").get("/tasks").then().body(not(containsString(open)));
        browser().get("/tasks?cursor=nonsense").then().statusCode(422);
    }

    @Test
    void a_change_is_taken_back_on_its_page_and_accepted_again() {
        var made = Callers.made("ada");
        var page = browser().get("/tailored/{id}", made).then().extract().asString();
        var changes = Pattern.compile("name=\"change\" value=\"([^\"]+)\"").matcher(page);
        assertThat(changes.find()).isTrue();
        var change = changes.group(1);

        browser()
                .formParam("change", change)
                .formParam("say", "reject")
                .post("/tailored/{id}/changes", made)
                .then()
                .statusCode(303)
                .header("Location", containsString("/tailored/" + made + "#c-"));
        browser()
                .get("/tailored/{id}", made)
                .then()
                .body(containsString("This is version 2"))
                .body(containsString("Take it after all"));
        browser()
                .formParam("change", change)
                .formParam("say", "accept")
                .post("/tailored/{id}/changes", made)
                .then()
                .statusCode(303);

        browser().get("/tailored/{id}", made).then().body(not(containsString("Take it after all")));
        browser()
                .formParam("change", "nothing")
                .formParam("say", "reject")
                .post("/tailored/{id}/changes", made)
                .then()
                .statusCode(422);
        browser()
                .formParam("change", change)
                .formParam("say", "burn")
                .post("/tailored/{id}/changes", made)
                .then()
                .statusCode(422);
        as("grace")
                .formParam("change", change)
                .formParam("say", "reject")
                .post("/tailored/{id}/changes", made)
                .then()
                .statusCode(404);
    }
}
