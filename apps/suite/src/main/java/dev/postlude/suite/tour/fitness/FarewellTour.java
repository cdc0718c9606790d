package dev.postlude.suite.tour.fitness;

import dev.postlude.suite.tour.AiJobs;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.SurfaceFacts;
import java.time.Duration;
import java.util.UUID;

/// Says a word that nobody else says, asks to be forgotten, and looks for the word in the platform's record of runs.
final class FarewellTour {

    private static final Duration ENDING = Duration.ofMinutes(1);
    private static final int AFTER_LETTERS = 'q';

    private final Stage stage;
    private final Facts facts;

    FarewellTour(Stage stage, Facts facts) {
        this.stage = stage;
        this.facts = facts;
    }

    void take() {
        var name = UUID.randomUUID().toString();
        var who = new FitnessApi(stage.app().with("User-Agent", "tour-leaver-" + name));
        var word = letters(name);
        var job = new AiJobs(who.browser(), facts).complete(who.ask("How am I doing, " + word + "?", name));
        var run = job.path("runId").asText();
        stage.console().completed(run, facts.patience(ENDING));
        var record = "/api/v1/runs/" + run;
        var before = stage.console().browser().get(record);
        facts.check(before.body().contains(word), "the record of a run holds what somebody asked", before::told);

        var gone = who.browser().delete("/api/me?confirm=delete-everything");
        facts.check(gone.status() == 204, "whoever asks to be forgotten is", gone::told);
        facts.patience(ENDING)
                .until(
                        "the record to forget",
                        () -> stage.console().browser().get(record).body(),
                        seen -> !seen.contains(word),
                        seen -> seen);
        facts.check(true, "and the record of what ran does not say a word of it any more", () -> "");
        new SurfaceFacts(facts)
                .refused(
                        "the job of somebody who was forgotten",
                        who.browser().get("/api/ai-jobs/" + job.path("aiJobId").asText()),
                        404);
    }

    /// One word of nothing but letters.
    private static String letters(String id) {
        return id.replace("-", "")
                .chars()
                .map(letter -> letter < 'a' ? letter - '0' + AFTER_LETTERS : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
