package dev.postlude.resume;

import static dev.postlude.resume.Callers.as;
import static dev.postlude.resume.Callers.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.postlude.testing.app.Waiting;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutcomesTest {

    @Inject
    Facts facts;

    @BeforeEach
    void begin() {
        facts.clear();
    }

    private static ValidatableResponse say(String made, Map<String, String> said) {
        return as("ada")
                .contentType(ContentType.JSON)
                .body(said)
                .put("/api/tailored/{id}/outcome", made)
                .then();
    }

    private void scored(String made, String... scores) {
        var run = as("ada").get("/api/tailored/{id}", made).then().extract().<String>path("runId");
        Waiting.until(() -> assertThat(facts.scores(run)).contains(scores));
    }

    @Test
    void what_was_made_says_where_each_line_comes_from() {
        var made = made("ada");

        var view = as("ada")
                .accept(ContentType.JSON)
                .get("/api/tailored/{id}", made)
                .then()
                .statusCode(200)
                .body("resume.basics.name", equalTo("Ada Example"))
                .body("coverage.hits.size()", greaterThan(0))
                .body("inventions.size()", equalTo(0))
                .body("model", equalTo("offline"))
                .body("variant", nullValue());
        assertThat(view.extract().<Map<String, Object>>path("sources")).isNotEmpty();
        as("ada")
                .get("/api/jobs/{id}/resumes", Callers.job("ada"))
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].id", equalTo(made));
    }

    @Test
    void an_administrator_sees_the_strategy() {
        as("admin").get("/api/tailored/{id}", made("admin")).then().body("variant", notNullValue());
    }

    @Test
    void it_is_there_as_a_page_as_a_pdf_and_as_text() {
        var made = made("ada");

        as("ada")
                .accept("text/html")
                .get("/api/tailored/{id}", made)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("style-src 'unsafe-inline'"))
                .header("Content-Security-Policy", not(containsString("script-src")))
                .body(containsString("Ada Example"));
        var pdf = as("ada")
                .get("/api/tailored/{id}.pdf?look=compact", made)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(new String(pdf, 0, 5)).isEqualTo("%PDF-");
        as("ada").get("/api/tailored/{id}.txt", made).then().statusCode(200).body(containsString("Northwind Bank"));
        as("ada").get("/api/tailored/{id}.pdf?look=loud", made).then().statusCode(422);
    }

    @Test
    void an_outcome_is_credited_at_once_and_a_change_of_mind_too() {
        var made = made("ada");

        say(made, Map.of("outcome", "accepted")).statusCode(200).body("outcome", equalTo("accepted"));
        scored(made, "accepted=1", "edited=0");
        say(made, Map.of("outcome", "interview")).statusCode(200).body("interview", equalTo("interview"));
        scored(made, "interview=1");

        say(made, Map.of("outcome", "discarded"))
                .body("outcome", equalTo("discarded"))
                .body("edited", nullValue());
        scored(made, "accepted=0");
        say(made, Map.of("outcome", "declined"));
        scored(made, "interview=0");
    }

    @Test
    void what_was_changed_before_it_was_sent_is_measured_line_by_line() {
        var made = made("ada");
        var text =
                as("ada").get("/api/tailored/{id}.txt", made).then().extract().asString();
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        var sent = text.replace(lines.getLast(), "Another last line");

        say(made, Map.of("outcome", "edited", "text", sent)).statusCode(200).body("outcome", equalTo("edited"));

        var share = as("ada").get("/api/tailored/{id}", made).then().extract().<Float>path("edited");
        assertThat(share).isBetween(0.001f, 0.5f);
        scored(made, "accepted=0");
    }

    private static ValidatableResponse take(String who, String made, Object changes) {
        return as(who).contentType(ContentType.JSON)
                .body(Map.of("changes", changes))
                .put("/api/tailored/{id}/rejected", made)
                .then();
    }

    @Test
    void changes_are_taken_back_version_by_version_and_whoever_did_has_not_sent_it_as_it_was() {
        var made = made("ada");
        var before =
                as("ada").get("/api/tailored/{id}.txt", made).then().extract().asString();
        var all = as("ada")
                .get("/api/tailored/{id}", made)
                .then()
                .body("version", equalTo(1))
                .extract()
                .<java.util.List<String>>path("changes.findAll { it.kind != 'RESTORED' && it.kind != 'MOVED' }.id");
        assertThat(all).isNotEmpty();

        take("ada", made, all).statusCode(200).body("version", equalTo(2));
        take("ada", made, all).body("version", equalTo(2));
        var after =
                as("ada").get("/api/tailored/{id}.txt", made).then().extract().asString();
        assertThat(after).isNotEqualTo(before);
        say(made, Map.of("outcome", "accepted")).body("outcome", equalTo("edited"));
        scored(made, "accepted=0");
        assertThat(as("ada").get("/api/tailored/{id}", made).then().extract().<Float>path("edited"))
                .isBetween(0.001f, 0.999f);

        take("ada", made, java.util.List.of()).body("version", equalTo(3));
        assertThat(as("ada")
                        .get("/api/tailored/{id}.txt", made)
                        .then()
                        .extract()
                        .asString())
                .isEqualTo(before);
        say(made, Map.of("outcome", "accepted")).body("outcome", equalTo("accepted"));
        scored(made, "accepted=1", "edited=0");
    }

    @Test
    void nobody_takes_back_what_is_no_change_or_somebody_elses() {
        var made = made("ada");

        take("ada", made, java.util.List.of("work[99].highlights[0]"))
                .statusCode(422)
                .body("violations[0].field", equalTo("changes"));
        as("ada")
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/api/tailored/{id}/rejected", made)
                .then()
                .statusCode(422);
        take("grace", made, java.util.List.of()).statusCode(404);
        as("ada").get("/api/tailored/{id}", made).then().body("version", equalTo(1));
        assertThat(facts.count("SELECT count(*) FROM resume.version")).isZero();
    }

    @Test
    void it_is_there_as_a_word_document() {
        var made = made("ada");
        var word = as("ada")
                .get("/api/tailored/{id}.docx", made)
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .header("Content-Disposition", "attachment; filename=\"resume.docx\"")
                .extract()
                .asByteArray();

        as("ada")
                .contentType("application/octet-stream")
                .body(word)
                .post("/api/resumes")
                .then()
                .statusCode(201);
        as("grace").get("/api/tailored/{id}.docx", made).then().statusCode(404);
    }

    @Test
    void saying_the_same_again_changes_nothing() {
        var made = made("ada");
        say(made, Map.of("outcome", "accepted"));
        scored(made, "accepted=1");
        var before = facts.count("SELECT count(*) FROM postlude.event");

        say(made, Map.of("outcome", "accepted")).statusCode(200);

        assertThat(facts.count("SELECT count(*) FROM postlude.event")).isEqualTo(before);
    }

    @Test
    void what_is_no_outcome_is_refused() {
        var made = made("ada");

        say(made, Map.of("outcome", "promoted")).statusCode(422).body("violations[0].field", equalTo("outcome"));
        say(made, Map.of()).statusCode(422);
        as("ada")
                .contentType(ContentType.JSON)
                .put("/api/tailored/{id}/outcome", made)
                .then()
                .statusCode(422);
        say(made, Map.of("outcome", "edited", "text", "x".repeat(100_001))).statusCode(422);
        as("ada").get("/api/tailored/{id}", made).then().body("outcome", nullValue());
    }
}
