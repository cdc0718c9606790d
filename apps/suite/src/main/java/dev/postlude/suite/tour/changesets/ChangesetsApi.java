package dev.postlude.suite.tour.changesets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.suite.tour.Answer;
import dev.postlude.suite.tour.Browser;
import dev.postlude.suite.tour.Request;
import dev.postlude.suite.tour.Stage;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What the tour asks of the app, of its Slack, and in the name of GitHub and Slack.
final class ChangesetsApi {

    private final Browser admin;
    private final Browser slack;

    ChangesetsApi(Stage stage) {
        this.admin = stage.app().as("admin");
        this.slack = Browser.at(stage.side(ChangesetsGuide.SLACK));
    }

    Browser browser() {
        return admin;
    }

    Answer handIn(JsonNode release) {
        return admin.ask(Request.post("/api/images").json(release).once());
    }

    JsonNode release(String id) {
        return admin.get("/api/images/" + id).expect(200).json();
    }

    /// The messages in the channel about a release.
    List<JsonNode> messages(String release) {
        var found = new ArrayList<JsonNode>();
        for (var message : slack.get("/sample/state").expect(200).json().path("messages")) {
            if (message.path("releaseId").asText().equals(release)) {
                found.add(message);
            }
        }
        return found;
    }

    /// Somebody in Slack reacts; Slack tells the app.
    Answer react(String person, String name, String ts) {
        var body = """
                {"type": "event_callback", "event": {"type": "reaction_added", "user": "%s", "reaction": "%s",
                 "item": {"type": "message", "channel": "%s", "ts": "%s"}}}""".formatted(person, name, ChangesetsGuide.CHANNEL, ts);
        return fromSlack(body, ChangesetsGuide.SLACK_SECRET, 0);
    }

    /// @param secondsAgo when it was signed
    Answer fromSlack(String body, String secret, long secondsAgo) {
        // Wall clock: Slack signs with its own, and a signature holds for five minutes.
        var moment = Clock.systemUTC().instant().getEpochSecond() - secondsAgo;
        return admin.ask(Request.post("/webhooks/slack")
                .text("application/json", body)
                .header("X-Slack-Request-Timestamp", Long.toString(moment))
                .header("X-Slack-Signature", "v0=" + signature(secret, "v0:" + moment + ":" + body))
                .repeatable());
    }

    Answer fromGithub(String event, String body, String secret, String delivery) {
        return admin.ask(Request.post("/webhooks/github")
                .text("application/json", body)
                .header("X-GitHub-Event", event)
                .header("X-GitHub-Delivery", delivery)
                .header("X-Hub-Signature-256", "sha256=" + signature(secret, body))
                .repeatable());
    }

    static String delivery() {
        return UUID.randomUUID().toString();
    }

    private static String signature(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256; this one does not", e);
        }
    }
}
