package dev.postlude.resume;

import static dev.postlude.resume.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.postlude.ai.AnswersInline;
import dev.postlude.resume.api.CommandResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The one exception to the law.
@QuarkusTest
class CommandTest {

    @Inject
    Facts facts;

    @BeforeEach
    void begin() {
        facts.clear();
    }

    private static ValidatableResponse command(Map<String, String> command) {
        return as("ada")
                .contentType(ContentType.JSON)
                .body(command)
                .post("/api/command")
                .then();
    }

    @Test
    void a_command_becomes_a_plan_with_a_date_and_the_rule_for_it() {
        var before = facts.orders();

        command(Map.of("text", "schedule a follow-up with Stripe next Tuesday", "zone", "Europe/Berlin"))
                .statusCode(200)
                .body("plan.intent", equalTo("schedule_follow_up"))
                .body("plan.company", equalTo("Stripe"))
                .body("plan.when.zone", equalTo("Europe/Berlin"))
                .body("plan.when.date", not(emptyOrNullString()))
                .body("plan.when.rule", containsString("next Tuesday"))
                .body("plan.shown", containsString("Stripe"));

        assertThat(facts.orders()).isEqualTo(before);
    }

    @Test
    void a_company_is_written_as_its_owner_wrote_it() {
        Callers.job("ada");

        command(Map.of("text", "remind me to call acme tomorrow at 9"))
                .statusCode(200)
                .body("plan.intent", equalTo("set_reminder"))
                .body("plan.when.zone", equalTo("Z"));
        command(Map.of("text", "schedule a follow-up with acme tomorrow")).body("plan.company", equalTo("Acme"));
    }

    @Test
    void what_is_not_understood_is_a_question() {
        command(Map.of("text", "blue cheese sings")).statusCode(200).body("plan.intent", equalTo("unknown"));
    }

    @Test
    void what_is_no_command_is_refused() {
        command(Map.of()).statusCode(422).body("violations[0].field", equalTo("text"));
        command(Map.of("text", " ")).statusCode(422);
        command(Map.of("text", "x".repeat(501))).statusCode(422);
        command(Map.of("text", "tailor my resume for Acme", "zone", "Mars/Base"))
                .statusCode(422)
                .body("violations[0].field", equalTo("zone"));
        as("ada").contentType(ContentType.JSON).post("/api/command").then().statusCode(422);
    }

    @Test
    void a_page_shows_what_was_understood_and_escapes_it() {
        as("ada")
                .accept("text/html")
                .formParam("text", "schedule a follow-up with Stripe next Tuesday")
                .formParam("zone", "Europe/Berlin")
                .post("/command")
                .then()
                .statusCode(200)
                .body(containsString("How the date was understood"))
                .body(containsString("Europe/Berlin"));
        as("ada")
                .accept("text/html")
                .formParam("text", "<script>alert(1)</script>")
                .post("/command")
                .then()
                .body(not(containsString("<script>alert")));
        as("ada")
                .accept("text/html")
                .formParam("text", "")
                .post("/command")
                .then()
                .body(containsString("is missing"));
    }

    @Test
    void the_exception_says_that_it_is_one() throws Exception {
        try (var bytes = CommandResource.class.getResourceAsStream("CommandResource.class")) {
            assertThat(new String(bytes.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .contains(AnswersInline.class.getName().replace('.', '/'));
        }
    }
}
