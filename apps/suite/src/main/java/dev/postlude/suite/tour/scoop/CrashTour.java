package dev.postlude.suite.tour.scoop;

import dev.postlude.suite.tour.ConsoleApi;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Kills the app while it summarises, without asking, and looks whether anything was lost or done twice.
final class CrashTour {

    private static final int FEWEST = 150;

    private static final int MOST = 300;

    /// How long the stories should keep the app busy, so that the kill falls in between.
    private static final double BUSY_SECONDS = 5;

    private static final int DONE_BEFORE_THE_KILL = 5;

    private static final long SEED = 9;

    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private final Stage stage;
    private final Facts facts;
    private final GeneratedSite site;
    private final ScoopApi admin;
    private final ConsoleApi console;

    CrashTour(Stage stage, Facts facts, GeneratedSite site) {
        this.stage = stage;
        this.facts = facts;
        this.site = site;
        this.admin = new ScoopApi(stage.app().as("admin"));
        this.console = stage.console();
    }

    void take(Variations variations, double storiesASecond) {
        var wanted = Math.clamp(Math.round(storiesASecond * BUSY_SECONDS), FEWEST, MOST);
        var feed = site.publish("second", variations.make(wanted, SEED));
        var process = stage.process(facts);
        var feedId = admin.add(feed).expect(200, 201).json().path("id").asText();

        var done = summarised(feedId, wanted);
        var killed = process.kill();
        facts.check(
                done < wanted,
                "process %d was killed when %d of %d stories had their summary".formatted(killed, done, wanted),
                () -> "All %d were done before the kill.".formatted(wanted));

        process.awaitRestart(killed);
        var stories = facts.patience(RECOVERY)
                .until(
                        "the other summaries",
                        () -> admin.stories(feedId),
                        all -> all.stream().allMatch(SeenStory::hasSummary),
                        all -> "%d of %d"
                                .formatted(
                                        all.stream()
                                                .filter(SeenStory::hasSummary)
                                                .count(),
                                        all.size()));
        facts.check(
                stories.size() == wanted,
                "all %d stories have their summary".formatted(wanted),
                () -> stories.size() + " stories were found");
        new ScoreTour(stage, facts).judged(stories);
        nothingTwice(stories);
    }

    private int summarised(String feedId, int wanted) {
        return facts.patience(RECOVERY)
                .pausing(Duration.ofMillis(20))
                .until(
                        "the first summaries",
                        () -> (int) admin.stories(feedId).stream()
                                .filter(SeenStory::hasSummary)
                                .count(),
                        done -> done >= Math.min(DONE_BEFORE_THE_KILL, wanted),
                        done -> done + " of " + wanted);
    }

    private void nothingTwice(List<SeenStory> stories) {
        var wrong = new ArrayList<String>();
        var carriedOn = 0;
        var all = new TreeSet<>(ScoreTour.GUARDRAILS);
        all.addAll(ScoreTour.JUDGE);
        for (var story : stories) {
            var runs = console.runsFor(ScoopTour.STRATEGY.app(), ScoopTour.STRATEGY.function(), story.id());
            if (runs.size() != 1 || !runs.getFirst().status().equals("completed")) {
                wrong.add("story %s has the runs %s".formatted(story.id(), runs));
                continue;
            }
            var run = runs.getFirst();
            carriedOn += run.generation() > 1 ? 1 : 0;
            if (!run.id().equals(story.runId())
                    || run.steps().stream().filter("save-summary"::equals).count() != 1
                    || !run.hasOnce(all)) {
                wrong.add("story %s shows run %s; %s, steps %s"
                        .formatted(story.id(), story.runId(), run.shownScores(), run.steps()));
            }
        }
        facts.check(
                wrong.isEmpty(),
                "each story was summarised by one run, once, and no score is missing or there twice",
                () -> String.join("\n", wrong.subList(0, Math.min(5, wrong.size()))));
        var resumed = carriedOn;
        facts.check(
                resumed > 0,
                "%d runs that the killed process had begun were carried on by the next".formatted(resumed),
                () -> "No run was in the middle when the process was killed, so nothing was shown.");
    }
}
