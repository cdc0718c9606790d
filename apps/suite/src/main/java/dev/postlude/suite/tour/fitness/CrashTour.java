package dev.postlude.suite.tour.fitness;

import dev.postlude.suite.tour.AiJobs;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;

/// Kills the app while it reads and answers, without asking, and looks whether anything was lost or done twice.
final class CrashTour {

    private static final int QUESTIONS = 12;
    private static final Duration ENDING = Duration.ofMinutes(1);

    private final Stage stage;
    private final Facts facts;

    CrashTour(Stage stage, Facts facts) {
        this.stage = stage;
        this.facts = facts;
    }

    void take(Path export) {
        var who = new FitnessApi(stage.app().with("User-Agent", "tour-crash-" + UUID.randomUUID()));
        var imports = new ImportTour(stage, facts);
        var jobs = new AiJobs(who.browser(), facts);
        var process = stage.process(facts);
        var reading =
                who.upload(export, UUID.randomUUID().toString()).expect(202).json();
        var asked = new ArrayList<String>();
        for (var i = 0; i < QUESTIONS; i++) {
            asked.add(jobs.accepted(who.ask("How am I doing?", UUID.randomUUID().toString())));
        }
        var killed = process.kill();
        facts.check(
                true,
                "process %d was killed while it read an export and %d questions waited".formatted(killed, QUESTIONS),
                () -> "");
        process.awaitRestart(killed);

        jobs.complete(reading.path("aiJobId").asText());
        var first = who.imported(reading.path("importId").asText());
        var again = imports.read(who, export);
        facts.check(
                first.path("status").asText().equals("completed")
                        && again.path("added").asLong() == 0
                        && first.path("records").asLong()
                                == again.path("records").asLong(),
                "the export was read to its end, and not one of its %,d records is missing or twice"
                        .formatted(first.path("records").asLong()),
                () -> first + "\n" + again);
        imports.rolledUp(who, Exports.yesterday().toString());
        var wrong = new ArrayList<String>();
        for (var id : asked) {
            var run = stage.console().completed(jobs.complete(id).path("runId").asText(), facts.patience(ENDING));
            if (!run.hasOnce(AdviceTour.GUARDRAILS)) {
                wrong.add(run.shownScores());
            }
        }
        facts.check(
                wrong.isEmpty(),
                "each of %d questions was answered and scored once".formatted(QUESTIONS),
                () -> String.join("\n", wrong));
    }
}
