package dev.postlude.suite.tour.resume;

import dev.postlude.suite.tour.AiJobs;
import dev.postlude.suite.tour.ConsoleApi;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.SeenRun;
import dev.postlude.suite.tour.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;

/// Kills the app while it tailors, without asking, and looks whether anything was lost or done twice.
final class CrashTour {

    private static final int ORDERS = 30;
    private static final Duration ENDING = Duration.ofMinutes(1);

    private final Stage stage;
    private final Facts facts;
    private final ConsoleApi console;
    private final ResumeApi admin;

    CrashTour(Stage stage, Facts facts) {
        this.stage = stage;
        this.facts = facts;
        this.console = stage.console();
        this.admin = new ResumeApi(stage.app().as("admin"));
    }

    void take(Wardrobe.Everything brought) {
        var job = admin.pin(brought.jobs().getLast().document())
                .expect(200, 201)
                .json()
                .path("id")
                .asText();
        var resume = admin.bring(brought.resumes().getFirst().document())
                .expect(200, 201)
                .json()
                .path("id")
                .asText();
        var jobs = new AiJobs(admin.browser(), facts);
        var process = stage.process(facts);
        var wanted = Math.min(ORDERS, admin.left());
        var tasks = new ArrayList<String>();
        for (var i = 0; i < wanted; i++) {
            tasks.add(jobs.accepted(admin.order(job, resume, UUID.randomUUID().toString())));
        }
        var killed = process.kill();
        facts.check(
                wanted > 0,
                "process %d was killed right after %d orders were accepted".formatted(killed, wanted),
                () -> "The administrator's share of the day is used up; ./demo --fresh forgets it.");
        process.awaitRestart(killed);

        var wrong = new ArrayList<String>();
        var carriedOn = 0;
        for (var task : tasks) {
            var ended = jobs.complete(task);
            var run = console.completed(ended.path("runId").asText(), facts.patience(ENDING));
            carriedOn += run.generation() > 1 ? 1 : 0;
            if (!isOnce(run, ended.path("result").path("tailoredId").asText(), job)) {
                wrong.add("task %s: %s, steps %s".formatted(task, run.shownScores(), run.steps()));
            }
        }
        facts.check(
                wrong.isEmpty(),
                "each of %d orders was fitted, filed and scored once; %d of them the killed process had begun"
                        .formatted(wanted, carriedOn),
                () -> String.join("\n", wrong.subList(0, Math.min(5, wrong.size()))));
    }

    private boolean isOnce(SeenRun run, String made, String job) {
        var filed = new ArrayList<String>();
        admin.browser()
                .get("/api/jobs/" + job + "/resumes")
                .expect(200)
                .json()
                .path("items")
                .forEach(each -> filed.add(each.path("id").asText()));
        return run.hasOnce(OrderTour.AT_ONCE)
                && run.steps().stream().filter("persist"::equals).count() == 1
                && filed.stream().filter(made::equals).count() == 1;
    }
}
