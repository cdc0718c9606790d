package dev.postlude.suite.tour.fitness;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.suite.tour.AiJobs;
import dev.postlude.suite.tour.ConsoleApi;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.Unmet;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// Asks the coach as many people until both tones have answered often enough, and does what some of them suggest.
final class AdviceTour {

    static final Set<String> GUARDRAILS = Set.of("grounded", "red-flags", "max-deficit", "ramp");
    static final Set<String> JUDGE = Set.of("specific", "actionable");

    private static final int OF_EACH = 4;
    private static final int FOLLOWED_OF_EACH = 2;
    private static final int MOST = 30;

    /// What is said is rounded; the coarsest is whole.
    private static final double ROUNDED = 0.5001;

    private static final Duration SCORES = Duration.ofMinutes(2);

    private final Stage stage;
    private final Facts facts;
    private final ConsoleApi console;
    private final ImportTour imports;

    AdviceTour(Stage stage, Facts facts) {
        this.stage = stage;
        this.facts = facts;
        this.console = stage.console();
        this.imports = new ImportTour(stage, facts);
    }

    List<Counsel> ask(Path export) {
        var given = new ArrayList<Counsel>();
        var ofTone = new TreeMap<String, Integer>();
        var uncited = new ArrayList<String>();
        for (var i = 0; i < MOST && !enough(ofTone); i++) {
            var who = new FitnessApi(stage.app().with("User-Agent", "tour-guest-" + UUID.randomUUID()));
            imports.read(who, export);
            imports.rolledUp(who, Exports.yesterday().toString());
            var counsel = ask(who, ofTone, uncited);
            ofTone.merge(counsel.tone(), 1, Integer::sum);
            given.add(counsel);
        }
        facts.check(
                enough(ofTone),
                "%d guests asked, and both tones have answered: %s".formatted(given.size(), ofTone),
                ofTone::toString);
        facts.check(
                uncited.isEmpty(),
                "every number that was cited is found under /api/metrics/daily",
                () -> String.join("\n", uncited));
        return given;
    }

    private static boolean enough(TreeMap<String, Integer> ofTone) {
        return FitnessTour.TONES.stream().allMatch(tone -> ofTone.getOrDefault(tone, 0) >= OF_EACH);
    }

    private Counsel ask(FitnessApi who, TreeMap<String, Integer> ofTone, List<String> uncited) {
        var jobs = new AiJobs(who.browser(), facts);
        var job = jobs.complete(
                who.ask("When should I run next?", UUID.randomUUID().toString()));
        var result = job.path("result");
        var run = console.run(job.path("runId").asText());
        var tones = run.variants(FitnessTour.TONE);
        if (tones.size() != 1) {
            throw new Unmet("Run %s should hold one tone, and holds %s.".formatted(run.id(), tones));
        }
        uncited.addAll(uncited(who, result));
        var tone = tones.getFirst();
        var follows = ofTone.getOrDefault(tone, 0) < FOLLOWED_OF_EACH;
        if (follows) {
            follow(who, result);
        }
        return new Counsel(who, result.path("adviceId").asText(), run.id(), tone, follows);
    }

    private void follow(FitnessApi who, JsonNode result) {
        var minutes = result.path("session").path("minutes").asInt();
        if (minutes == 0) {
            throw new Unmet("A session should be suggested: " + result);
        }
        // Wall clock: whoever follows advice does so after it was given.
        var start = Instant.now().plusSeconds(2);
        var read = imports.read(who, Exports.session("Running", start, minutes));
        if (read.path("added").asLong() == 0) {
            throw new Unmet("The newer export should have brought a session: " + read);
        }
    }

    private static List<String> uncited(FitnessApi who, JsonNode result) {
        var wrong = new ArrayList<String>();
        if (result.path("citations").isEmpty()) {
            wrong.add("nothing was cited: " + result);
        }
        for (var cited : result.path("citations")) {
            var known = who.day(cited.path("date").asText())
                    .path(cited.path("metric").asText())
                    .path("value");
            if (!known.isNumber()
                    || Math.abs(known.asDouble() - cited.path("value").asDouble()) > ROUNDED) {
                wrong.add("%s, where %s is known".formatted(cited, known));
            }
        }
        return wrong;
    }

    void scored(List<Counsel> given) {
        for (var each : given) {
            var run = facts.patience(SCORES)
                    .until(
                            "the judge",
                            () -> console.run(each.run()),
                            seen -> seen.has(GUARDRAILS) && seen.has(JUDGE),
                            seen -> seen.shownScores());
            if (!run.hasOnce(GUARDRAILS) || !run.hasOnce(JUDGE)) {
                throw new Unmet("Each should be scored once: " + run.shownScores());
            }
        }
        facts.check(true, "each answer has its guardrails and its judge, once", () -> "");
        for (var each : given) {
            var said = each.who().advice(each.id());
            facts.check(
                    said.path("heldBack").isEmpty()
                            && said.path("tone").isMissingNode()
                                    | said.path("tone").isNull(),
                    "an answer that keeps the rules is shown, and does not say in which tone it is",
                    said::toString);
            break;
        }
    }

    void rated(List<Counsel> given) {
        for (var i = 0; i < given.size(); i++) {
            given.get(i).who().rate(given.get(i).id(), i % 3 != 0).expect(200);
        }
        for (var i = 0; i < given.size(); i++) {
            var expected = i % 3 != 0 ? 1.0 : 0.0;
            var each = given.get(i);
            facts.patience(SCORES)
                    .until(
                            "an opinion",
                            () -> console.run(each.run()),
                            seen -> seen.latest("helpful") == expected,
                            seen -> seen.shownScores());
        }
        facts.check(
                true,
                "what %d people thought of it is credited to the run that said it".formatted(given.size()),
                () -> "");
    }

    void followedThrough(List<Counsel> given) {
        var limit = stage.occasion().isTour() ? Duration.ofMinutes(3) : Duration.ofDays(8);
        for (var each : given) {
            var expected = each.followed() ? 1.0 : 0.0;
            facts.patience(limit)
                    .until(
                            each.followed() ? "a session that was done" : "the end of the wait",
                            () -> console.run(each.run()),
                            seen -> seen.latest("followed-through") == expected,
                            seen -> seen.shownScores());
        }
        facts.check(
                true,
                "%d who brought the suggested session in a newer export are a yes, and %d who did not a no"
                        .formatted(
                                given.stream().filter(Counsel::followed).count(),
                                given.stream().filter(each -> !each.followed()).count()),
                () -> "");
    }
}
