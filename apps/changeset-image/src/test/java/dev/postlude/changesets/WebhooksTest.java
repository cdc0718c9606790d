package dev.postlude.changesets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.changesets.sample.SampleSlack;
import dev.postlude.testing.app.Waiting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalSlack.class)
class WebhooksTest {

    private static final String BODY =
            "### Minor Changes\n\n- 1234567: Adds `parse`.\n\n### Patch Changes\n\n- Updated dependencies [1234567]\n  - @acme/base@2.0.0\n";

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    private byte[] published(String name) throws IOException {
        return json.writeValueAsBytes(Map.of(
                "action", "published",
                "repository", Map.of("name", "repo"),
                "release",
                        Map.of(
                                "name", name,
                                "tag_name", "@acme/core@1.3.0",
                                "html_url", "https://github.com/acme/core/releases/1",
                                "published_at", "2026-05-01T10:00:00Z",
                                "body", BODY)));
    }

    private static Response deliver(String event, String delivery, byte[] body, String signature) {
        return given().header("X-GitHub-Event", event)
                .header("X-GitHub-Delivery", delivery)
                .header("X-Hub-Signature-256", signature)
                .contentType("application/json")
                .body(body)
                .post("/webhooks/github");
    }

    private static String signed(byte[] body) {
        return "sha256=" + Signature.of(LocalSlack.GITHUB_SECRET, body);
    }

    @Test
    void a_release_that_github_published_becomes_pictures_once_however_often_it_is_delivered() throws IOException {
        var body = published("Delivered twice");
        var delivery = UUID.randomUUID().toString();

        var first = deliver("release", delivery, body, signed(body));
        var second = deliver("release", delivery, body, signed(body));

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.<String>path("aiJobId")).isEqualTo(first.path("aiJobId"));
        Waiting.until(() -> given().get("/api/images/" + first.<String>path("releaseId"))
                .then()
                .body("status", equalTo("complete")));
        var shown =
                given().get("/api/images/" + first.<String>path("releaseId")).jsonPath();
        assertThat(shown.getString("altText")).contains("@acme/core to 1.3.0", "Adds parse");
        assertThat(shown.getString("title")).isEqualTo("Delivered twice");
    }

    @Test
    void what_github_did_not_sign_is_not_even_read() throws IOException {
        var body = published("Forged");

        assertThat(deliver("release", "delivery-1", body, "sha256=" + "0".repeat(64))
                        .statusCode())
                .isEqualTo(401);
        assertThat(deliver("release", "delivery-1", body, "").statusCode()).isEqualTo(401);
        var altered = published("Forged too");
        assertThat(deliver("release", "delivery-1", altered, signed(body)).statusCode())
                .isEqualTo(401);
        var noJson = "{".getBytes(StandardCharsets.UTF_8);
        assertThat(deliver("release", "delivery-1", noJson, signed(noJson)).statusCode())
                .isEqualTo(400);
        assertThat(database.list(
                        "SELECT title FROM changesets.release WHERE title LIKE 'Forged%'", row -> row.getString(1)))
                .isEmpty();
    }

    @Test
    void a_ping_is_answered_and_other_events_are_none_of_ours() {
        var ping = "{\"zen\":\"Design for failure.\"}".getBytes(StandardCharsets.UTF_8);

        deliver("ping", "delivery-2", ping, signed(ping))
                .then()
                .statusCode(200)
                .body("pong", equalTo("Design for failure."));
        deliver("push", "delivery-2", ping, signed(ping)).then().statusCode(200);
    }

    private static Response fromSlack(String body, long age) {
        // Wall clock: Slack signs with its own, and a signature holds for five minutes.
        var now = Clock.systemUTC().instant();
        var moment = Long.toString(now.getEpochSecond() - age);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var signature = "v0="
                + Signature.of(
                        SampleSlack.SIGNING_SECRET, ("v0:" + moment + ":").getBytes(StandardCharsets.UTF_8), bytes);
        return given().header("X-Slack-Request-Timestamp", moment)
                .header("X-Slack-Signature", signature)
                .contentType("application/json")
                .body(bytes)
                .post("/webhooks/slack");
    }

    @Test
    void slacks_challenge_is_answered() {
        fromSlack("{\"type\":\"url_verification\",\"challenge\":\"abc\"}", 0)
                .then()
                .statusCode(200)
                .body("challenge", equalTo("abc"));
    }

    @ParameterizedTest
    @ValueSource(longs = {301, -360, 100_000})
    void what_slack_signed_too_long_ago_is_refused(long age) {
        assertThat(fromSlack("{\"type\":\"url_verification\",\"challenge\":\"abc\"}", age)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void what_slack_did_not_sign_is_refused() {
        given().contentType("application/json")
                .body("{}")
                .post("/webhooks/slack")
                .then()
                .statusCode(401);
        given().header("X-Slack-Request-Timestamp", "1")
                .header("X-Slack-Signature", "v0=x")
                .body("{}")
                .post("/webhooks/slack")
                .then()
                .statusCode(401);
    }

    @Test
    void reactions_count_once_a_person_and_can_be_taken_back() {
        var promised = Asking.post(Asking.release(Asking.MINOR));
        Asking.result(promised);
        var release = promised.<String>path("releaseId");
        var ts = database.one(
                        "SELECT ts FROM changesets.slack_message WHERE release_id = ?::uuid",
                        row -> row.getString(1),
                        release)
                .orElseThrow();

        react("reaction_added", "U1", "tada", ts);
        react("reaction_added", "U1", "tada", ts);
        react("reaction_added", "U2", "-1", ts);
        react("reaction_added", "U3", "eyes", ts);
        Waiting.until(() -> assertThat(welcome(release)).isEqualTo("0.5"));
        react("reaction_removed", "U2", "-1", ts);

        Waiting.until(() -> assertThat(welcome(release)).isEqualTo("1"));
        given().get("/api/images/" + release).then().body("reactions", equalTo(2));
    }

    private static void react(String type, String person, String name, String ts) {
        fromSlack("""
                        {"type": "event_callback", "event": {"type": "%s", "user": "%s", "reaction": "%s",
                         "item": {"type": "message", "channel": "%s", "ts": "%s"}}}""".formatted(type, person, name, SampleSlack.CHANNEL, ts), 0)
                .then()
                .statusCode(200);
    }

    private String welcome(String release) {
        return List.copyOf(database.list("""
                        SELECT s.value::numeric::text AS value FROM postlude.score s
                          JOIN postlude.metric m ON m.id = s.metric
                          JOIN changesets.release r ON r.run_id = s.run_id
                         WHERE r.id = ?::uuid AND m.name = 'welcome' ORDER BY s.at DESC
                        """, row -> row.getString("value"), release))
                .getFirst();
    }
}
