package dev.postlude.suite.tour.fitness;

import dev.postlude.suite.tour.Experiment;
import dev.postlude.suite.tour.ExperimentFacts;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.Request;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.SurfaceFacts;
import dev.postlude.suite.tour.Tour;
import dev.postlude.suite.tour.Unmet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Shows fitness-coach to somebody who knows nothing but its HTTP, and says what of it was true.
///
/// It needs `fitness.follow-window` to be shorter than its patience, which [FitnessGuide] sees to.
public final class FitnessTour implements Tour {

    static final Experiment TONE = new Experiment("fitness-coach", "advise", "coaching-tone");

    static final List<String> TONES = List.of("CALM", "DRILL");

    private static final long ADA = 11;
    private static final long GRACE = 12;
    private static final long GUEST = 13;
    private static final int HALF_A_YEAR = 180;
    private static final int SOME_WEEKS = 50;

    private static final List<String> CHARTS = List.of("/", "/trends", "/sleep", "/load", "/body");

    private final Stage stage;
    private final Facts facts;
    private final Exports exports;
    private final FitnessApi ada;
    private final FitnessApi grace;
    private final List<Counsel> given = new ArrayList<>();

    FitnessTour(Stage stage) {
        this.stage = stage;
        this.facts = new Facts(stage);
        this.exports = new Exports(stage);
        this.ada = new FitnessApi(stage.app().as("ada"));
        this.grace = new FitnessApi(stage.app().as("grace"));
    }

    @Override
    public boolean take() {
        var advice = new AdviceTour(stage, facts);
        var refusals = new RefusalTour(stage, facts);
        facts.part("Exports are read", this::read);
        facts.part("Days become numbers", this::numbers);
        facts.part("Advice cites them, in one of two tones", () -> given.addAll(advice.ask(guests())));
        facts.part("What was said is scored", () -> advice.scored(requireGiven()));
        facts.part("What people think of it is credited", () -> advice.rated(requireGiven()));
        facts.part("What is for a doctor is left to one", () -> {
            refusals.doctor();
            refusals.language();
        });
        facts.part("What cannot be meant is refused", () -> {
            refusals.uploads();
            refusals.questions(requireGiven().getFirst());
        });
        facts.part("Whether it was done is found out", () -> advice.followedThrough(requireGiven()));
        facts.part("The experiment speaks", this::experiment);
        facts.part("Whoever asks to be forgotten is", () -> new FarewellTour(stage, facts).take());
        facts.part("The app is killed", () -> new CrashTour(stage, facts).take(guests()));
        facts.part("Pages and descriptions answer", this::surface);
        return facts.summary("Coach");
    }

    private void read() {
        var imports = new ImportTour(stage, facts);
        imports.take(ada, "Ada", exports.make("ada", ADA, HALF_A_YEAR));
        imports.take(grace, "Grace", exports.make("grace", GRACE, SOME_WEEKS));
        imports.rolledUp(ada, Exports.yesterday().toString());
        imports.rolledUp(grace, Exports.yesterday().toString());
    }

    private Path guests() {
        return exports.make("guest", GUEST, SOME_WEEKS);
    }

    private void numbers() {
        var day = ada.day(Exports.yesterday().minusDays(1).toString());
        var expected = Set.of("steps", "sleep", "hrv", "resting_hr", "atl", "ctl", "tsb", "recovery", "sleep_score");
        facts.check(
                expected.stream()
                        .allMatch(metric -> day.path(metric).path("value").isNumber()),
                "a day of Ada's has %d numbers; recovery was %.0f"
                        .formatted(
                                day.size(), day.path("recovery").path("value").asDouble()),
                day::toString);
        facts.check(
                day.path("steps").path("origin").asText().startsWith("Sum of")
                        && day.path("steps").path("n").asInt() > 0,
                "each says what it was made of: "
                        + day.path("steps").path("origin").asText(),
                day::toString);
        facts.check(
                ada.insights().path("items").size() > 0
                        && ada.insights()
                                        .path("items")
                                        .path(0)
                                        .path("caveat")
                                        .asText()
                                        .length()
                                > 10,
                "what can be seen in them comes with what it is not worth",
                () -> ada.insights().toString());
        var theirs = grace.day(Exports.yesterday().minusDays(1).toString());
        facts.check(!theirs.equals(day), "Grace's are others", theirs::toString);
        var aimed = ada.browser().put("/api/goal", "{\"targetWeight\": 74.5}");
        facts.check(
                aimed.status() == 200 && ada.insights().path("items").toString().contains("\"target\""),
                "a target has a day, with its doubts",
                aimed::told);
    }

    private void experiment() {
        new ExperimentFacts(facts, stage.console(), TONE)
                .take(
                        TONES,
                        Map.of(
                                "guardrail",
                                AdviceTour.GUARDRAILS,
                                "judge",
                                AdviceTour.JUDGE,
                                "behaviour",
                                Set.of("followed-through"),
                                "opinion",
                                Set.of("helpful")));
    }

    private void surface() {
        var surface = new SurfaceFacts(facts);
        surface.everyProcess(stage.app(), "Coach");
        var page = stage.app().with("Accept", "text/html").as("ada");
        for (var path : CHARTS) {
            surface.answers(page, "Coach", path, "<svg class=\"chart");
        }
        surface.answers(page, "Coach", "/load", "contested");
        surface.answers(page, "Coach", "/workouts", "href=\"/workouts/");
        surface.answers(page, "Coach", "/advice", TONE.path());
        surface.answers(page, "Coach", "/about", "No diagnosis");
        surface.answers(page, "Coach", "/privacy", "/api/me/export");
        surface.answers(page, "Coach", "/sources", "action=\"/sources/movement/");
        var asked = page.ask(Request.post("/advice")
                .form(Map.of("question", "How is my sleep?"))
                .repeatable());
        facts.check(
                asked.status() == 303 && asked.header("Location").contains("/advice/"),
                "a question on a page leads to its own page",
                asked::told);
        surface.answers(stage.console().browser(), "the console", TONE.path(), "</html>");
    }

    private List<Counsel> requireGiven() {
        if (given.isEmpty()) {
            throw new Unmet("There is nothing to go on with, because no advice was given.");
        }
        return given;
    }
}
