package dev.postlude.quotes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.testing.app.Waiting;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/// Hangs quotes where a test needs them, through the front door.
@ApplicationScoped
public class Gallery {

    private final Facts facts;

    Gallery(Facts facts) {
        this.facts = facts;
    }

    /// Somebody whom nobody has seen before.
    static RequestSpecification stranger() {
        return visitor(UUID.randomUUID());
    }

    static RequestSpecification visitor(UUID cookie) {
        return given().cookie("postlude_guest", cookie.toString())
                .contentType("application/json")
                .redirects()
                .follow(false);
    }

    static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "admin").contentType("application/json");
    }

    /// A quote that is written.
    UUID quote(String topic) {
        var id = UUID.fromString(stranger()
                .body(Map.of("topic", topic))
                .post("/api/quotes")
                .then()
                .statusCode(202)
                .extract()
                .path("quoteId"));
        Waiting.until(() -> assertThat(facts.texts("SELECT status FROM quotes.quote WHERE id = ?", id))
                .containsExactly("written"));
        return id;
    }

    UUID run(UUID quote) {
        return UUID.fromString(facts.texts("SELECT run_id FROM quotes.quote WHERE id = ?", quote)
                .getFirst());
    }

    /// Waits until every vote sent so far has been counted.
    void settled() {
        Waiting.until(() -> assertThat(facts.count("""
                SELECT count(*) FROM postlude.run r JOIN postlude.function f ON f.id = r.function
                 WHERE f.name = 'score-vote'
                   AND NOT EXISTS (SELECT FROM postlude.outcome o WHERE o.run_id = r.id)""")).isZero());
    }
}
