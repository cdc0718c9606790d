package dev.postlude.suite.tour.changesets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.suite.tour.AiJobs;
import dev.postlude.suite.tour.Answer;
import dev.postlude.suite.tour.Experiment;
import dev.postlude.suite.tour.ExperimentFacts;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.Request;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.SurfaceFacts;
import dev.postlude.suite.tour.Tour;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.imageio.ImageIO;

/// Shows changeset-image to somebody who knows nothing but its HTTP, and says what of it was true.
///
/// The demo has to start `dev.postlude.changesets.sample.SampleSlack` beside the app and to set what
/// [ChangesetsGuide] names: where that Slack is, its token, channel and signing secret, a secret for
/// GitHub's webhook, and in a tour `changesets.notice-window=30s`.
public final class ChangesetsTour implements Tour {

    static final Experiment LAYOUT = new Experiment("changeset-image", "make-images", "layout");

    private static final List<String> VARIANTS = List.of("CARD", "LIST");
    private static final Set<String> GUARDRAILS = Set.of("fits", "contrast", "bytes", "grounded");
    private static final Set<String> JUDGE = Set.of("coverage");
    private static final Set<String> BEHAVIOUR = Set.of("clicks", "noticed");
    private static final Set<String> OPINION = Set.of("welcome");

    private static final int A_VARIANT = 3;
    private static final int MOST = 60;
    private static final int MOST_BYTES = 1_000_000;
    private static final Duration SCORING = Duration.ofMinutes(3);

    private final Stage stage;
    private final Facts facts;
    private final ChangesetsApi api;
    private final AiJobs jobs;
    private final List<String> releases = new ArrayList<>();

    ChangesetsTour(Stage stage) {
        this.stage = stage;
        this.facts = new Facts(stage);
        this.api = new ChangesetsApi(stage);
        this.jobs = new AiJobs(api.browser(), facts);
    }

    @Override
    public boolean take() {
        var webhooks = new WebhookTour(api, facts);
        facts.part("A release comes in four forms", this::forms);
        facts.part("GitHub and Slack are believed if they sign", () -> releases.addAll(webhooks.take()));
        facts.part("Both layouts have their turn", this::bothLayouts);
        facts.part("Every release is posted once", this::posted);
        facts.part("People take notice", this::people);
        facts.part("Every release is scored", this::scored);
        facts.part("The app is killed", () -> new CrashTour(stage, facts, api).take());
        facts.part("What cannot be meant is refused", () -> new RefusalTour(stage, facts).take());
        facts.part("Pages and descriptions answer", this::surface);
        return facts.summary("Changesets");
    }

    private void forms() {
        var minor = SampleReleases.content("\"@harbour/core\": minor", "Adds `tide()`.");
        var release = SampleReleases.release("As JSON", "https://example.org/json");
        SampleReleases.changeset(release, "a", "\"@harbour/core\": minor", "Adds `tide()`.");
        release.withArray("packages").addObject().put("name", "@harbour/core").put("version", "2.4.1");
        release.put("accent", "#fffbe6");
        var job = drawn("JSON", api.handIn(release), "2.4.1 to 2.5.0");
        facts.check(
                job.at("/result/findings/0").asText().startsWith("The accent #fffbe6"),
                "an accent that nobody could see is moved until it can be seen, and the release says so: "
                        + job.at("/result/findings/0").asText(),
                job::toString);

        drawn(
                "files in a form",
                api.browser()
                        .ask(Request.post("/api/images")
                                .multipart(
                                        Request.Part.file("files", "a.md", "text/markdown", bytes(minor)),
                                        Request.Part.file("files", "config.json", "application/json", bytes("{}")),
                                        Request.Part.field("title", "As files"),
                                        Request.Part.field("theme", "dark"))
                                .once()),
                "As files");
        var zip = Traps.zip(Map.of(
                "repo/.changeset/a.md",
                minor,
                "repo/package.json",
                "{\"name\":\"@harbour/core\",\"version\":\"2.4.1\"}"));
        drawn(
                "a zip",
                api.browser()
                        .ask(Request.post("/api/images?size=og")
                                .bytes("application/zip", zip)
                                .once()),
                "2.4.1 to 2.5.0");
    }

    private JsonNode drawn(String form, Answer accepted, String words) {
        var job = jobs.complete(accepted);
        var result = job.path("result");
        releases.add(accepted.json().path("releaseId").asText());
        facts.check(
                result.path("altText").asText().contains(words),
                "%s becomes a picture whose words say what moves: %s"
                        .formatted(form, result.path("altText").asText()),
                job::toString);
        for (var page : result.path("pages")) {
            picture(page);
        }
        return job;
    }

    private void picture(JsonNode page) {
        var url = page.path("imageUrl").asText();
        var answer = api.browser().get(url).expect(200);
        try {
            var image = ImageIO.read(new ByteArrayInputStream(answer.bytes()));
            facts.check(
                    image != null
                            && answer.contentType().equals("image/png")
                            && image.getWidth() == page.path("width").asInt()
                            && image.getHeight() == page.path("height").asInt()
                            && answer.bytes().length < MOST_BYTES
                            && answer.header("Cache-Control").contains("immutable"),
                    "the picture is a PNG of %d × %d pixels and %d bytes, and may be kept for ever"
                            .formatted(
                                    page.path("width").asInt(),
                                    page.path("height").asInt(),
                                    answer.bytes().length),
                    answer::told);
        } catch (IOException e) {
            facts.check(false, "the picture is a PNG", e::toString);
        }
        var again = api.browser().ask(Request.get(url).header("If-None-Match", answer.header("ETag")));
        facts.check(again.status() == 304, "whoever has it already is not sent it again", again::told);
    }

    private void bothLayouts() {
        var count = 0;
        while (fewest() < A_VARIANT && releases.size() < MOST) {
            var samples = SampleReleases.all();
            var release = samples.get(count % samples.size()).deepCopy();
            release.withObject("/release").put("title", "Release %d".formatted(++count));
            var accepted = api.handIn(release);
            jobs.complete(accepted);
            releases.add(accepted.json().path("releaseId").asText());
        }
        var byLayout = new TreeMap<String, Integer>();
        releases.forEach(id -> byLayout.merge(layout(id), 1, Integer::sum));
        facts.check(
                byLayout.keySet().equals(new TreeSet<>(VARIANTS)),
                "an administrator sees which layout drew each of %d releases: %s".formatted(releases.size(), byLayout),
                byLayout::toString);
        facts.check(
                !stage.app().get("/api/images/" + releases.getFirst()).json().has("layout"),
                "nobody else does",
                () -> releases.getFirst());
    }

    private long fewest() {
        return VARIANTS.stream()
                .mapToLong(variant -> releases.stream()
                        .filter(id -> layout(id).equals(variant))
                        .count())
                .min()
                .orElse(0);
    }

    private String layout(String id) {
        return api.release(id).path("layout").asText();
    }

    private void posted() {
        var others = new ArrayList<String>();
        for (var id : releases) {
            var messages = api.messages(id);
            if (messages.size() != 1
                    || messages.getFirst()
                                    .path("blocks")
                                    .findValuesAsText("slack_file")
                                    .isEmpty()
                            && !messages.getFirst().toString().contains("slack_file")) {
                others.add(id + " " + messages);
            }
        }
        facts.check(
                others.isEmpty(),
                "the channel has one message for each of %d releases, with its pictures".formatted(releases.size()),
                others::toString);
    }

    private void people() {
        for (var id : releases) {
            if (!api.release(id).path("url").asText().isEmpty()) {
                var went = stage.app().get("/go/" + id);
                if (went.status() != 302 || !went.header("Location").startsWith("https://")) {
                    facts.check(false, "the link of a release leads to it", went::told);
                }
            }
            var ts = api.messages(id).getFirst().path("ts").asText();
            api.react("U0TOUR1", "tada", ts).expect(200);
            api.react("U0TOUR2", releases.indexOf(id) % 3 == 0 ? "thumbsdown" : "rocket", ts)
                    .expect(200);
        }
        var robot = stage.app().with("User-Agent", "unfurlbot/1.0").get("/go/" + releases.getFirst());
        facts.check(robot.status() == 302, "a robot is led there too, and does not count", robot::told);
        facts.patience(SCORING)
                .until(
                        "what people did",
                        () -> api.release(releases.getFirst()),
                        release -> release.path("clicks").asInt() == 1
                                && release.path("reactions").asInt() == 2,
                        JsonNode::toString);
        facts.check(true, "the first release has one click and two reactions", () -> "");
        var quiet = SampleReleases.release("Nobody looks", "https://example.org/quiet");
        SampleReleases.changeset(quiet, "a", "quiet: patch", "Nobody will look at this.");
        var accepted = api.handIn(quiet);
        jobs.complete(accepted);
        var id = accepted.json().path("releaseId").asText();
        var run = api.release(id).path("runId").asText();
        facts.patience(SCORING)
                .until(
                        "silence",
                        () -> stage.console().run(run),
                        seen -> seen.has(Set.of("noticed")),
                        seen -> "not yet");
        facts.check(true, "a release that nobody looked at is scored for that when its time is over", () -> "");
    }

    private void scored() {
        var speaking = new ExperimentFacts(facts, stage.console(), LAYOUT);
        var late = new TreeSet<>(JUDGE);
        late.addAll(BEHAVIOUR);
        late.addAll(OPINION);
        facts.patience(SCORING)
                .until("scores", () -> speaking.isScored(VARIANTS, late), scored -> scored, scored -> "not yet");
        speaking.take(
                VARIANTS, Map.of("guardrail", GUARDRAILS, "judge", JUDGE, "behaviour", BEHAVIOUR, "opinion", OPINION));
    }

    private void surface() {
        var surface = new SurfaceFacts(facts);
        surface.everyProcess(api.browser(), "Changesets");
        surface.answers(api.browser(), "Changesets", "/", "Newest releases");
        surface.answers(api.browser(), "Changesets", "/about", LAYOUT.path());
        surface.answers(api.browser(), "Changesets", "/releases/" + releases.getFirst(), "What moves");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
