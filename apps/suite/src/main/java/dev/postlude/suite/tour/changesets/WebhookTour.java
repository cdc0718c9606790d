package dev.postlude.suite.tour.changesets;

import dev.postlude.suite.tour.Facts;
import java.time.Duration;
import java.util.List;

/// What GitHub and Slack tell the app, and what somebody who only says to be one of them does.
final class WebhookTour {

    private static final Duration DRAWING = Duration.ofMinutes(2);

    private static final String PUBLISHED = """
            {"action": "published", "repository": {"name": "harbour"}, "release": {"name": "From GitHub",
             "tag_name": "@harbour/core@2.6.0", "html_url": "https://github.com/harbour/core/releases/26",
             "published_at": "2026-05-01T10:00:00Z",
             "body": "### Minor Changes\\n\\n- 1234567: Adds `ebb()`.\\n"}}""";

    private final ChangesetsApi api;
    private final Facts facts;

    WebhookTour(ChangesetsApi api, Facts facts) {
        this.api = api;
        this.facts = facts;
    }

    /// The releases that came of it.
    List<String> take() {
        var forged = api.fromGithub("release", PUBLISHED, "another-secret", ChangesetsApi.delivery());
        facts.check(forged.isProblem(401), "a delivery with a forged signature is refused", forged::told);
        var ping = api.fromGithub(
                "ping", "{\"zen\": \"Speak like a human.\"}", ChangesetsGuide.GITHUB_SECRET, ChangesetsApi.delivery());
        facts.check(ping.status() == 200, "a ping is answered", ping::told);
        var delivery = ChangesetsApi.delivery();
        var first = api.fromGithub("release", PUBLISHED, ChangesetsGuide.GITHUB_SECRET, delivery)
                .expect(202);
        var again = api.fromGithub("release", PUBLISHED, ChangesetsGuide.GITHUB_SECRET, delivery)
                .expect(202);
        var id = first.json().path("releaseId").asText();
        facts.check(
                id.equals(again.json().path("releaseId").asText()),
                "a delivery that comes twice is one release",
                again::told);
        var drawn = facts.patience(DRAWING)
                .until(
                        "GitHub's release",
                        () -> api.release(id),
                        release -> release.path("posted").asBoolean(),
                        release -> release.path("status").asText());
        facts.check(
                drawn.path("altText").asText().contains("@harbour/core to 2.6.0"),
                "GitHub's release becomes a picture: " + drawn.path("altText").asText(),
                drawn::toString);

        var challenge = "{\"type\": \"url_verification\", \"challenge\": \"3eZbrw1aB\"}";
        var answered = api.fromSlack(challenge, ChangesetsGuide.SLACK_SECRET, 0);
        facts.check(
                answered.json().path("challenge").asText().equals("3eZbrw1aB"),
                "Slack's challenge is answered",
                answered::told);
        var old = api.fromSlack(challenge, ChangesetsGuide.SLACK_SECRET, 400);
        facts.check(old.isProblem(401), "an event that was signed long ago is refused", old::told);
        var unsigned = api.fromSlack(challenge, "another-secret", 0);
        facts.check(unsigned.isProblem(401), "an event that Slack did not sign is refused", unsigned::told);
        return List.of(id);
    }
}
