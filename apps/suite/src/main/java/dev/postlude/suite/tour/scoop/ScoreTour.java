package dev.postlude.suite.tour.scoop;

import dev.postlude.suite.tour.ConsoleApi;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.SeenRun;
import dev.postlude.suite.tour.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The scores that come without anybody's doing: of the guardrails with the summary, of the judge soon after.
final class ScoreTour {

    static final Set<String> GUARDRAILS = new TreeSet<>(Set.of("length", "emdash", "sentences", "refusal"));

    static final Set<String> JUDGE = new TreeSet<>(Set.of("faithfulness", "teaser", "spoiler"));

    private static final Duration JUDGING = Duration.ofMinutes(2);

    private final Facts facts;
    private final ConsoleApi console;

    ScoreTour(Stage stage, Facts facts) {
        this.facts = facts;
        this.console = stage.console();
    }

    void take(List<SeenStory> stories) {
        ScoopTour.requireStories(stories);
        var runs = judged(stories);
        facts.allRuns(
                runs,
                run -> run.status().equals("completed"),
                "each of the %d runs has completed".formatted(runs.size()));
        facts.allRuns(runs, run -> run.hasOnce(GUARDRAILS), "each run has its guardrails' scores, once: " + GUARDRAILS);
        facts.allRuns(runs, run -> run.hasOnce(JUDGE), "each run has its judge's scores, once: " + JUDGE);
        var credited = 0;
        for (var i = 0; i < runs.size(); i++) {
            if (runs.get(i)
                    .variants(ScoopTour.STRATEGY)
                    .equals(List.of(stories.get(i).variant()))) {
                credited++;
            }
        }
        var same = credited;
        facts.check(
                same == runs.size(),
                "each run holds the variant that its story names",
                () -> "%d of %d do".formatted(same, runs.size()));
    }

    /// The runs that wrote the summaries, once the judge has marked them all.
    List<SeenRun> judged(List<SeenStory> stories) {
        return console.judged(stories.stream().map(SeenStory::runId).toList(), JUDGE, facts.patience(JUDGING));
    }
}
