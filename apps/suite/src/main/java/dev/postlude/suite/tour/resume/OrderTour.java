package dev.postlude.suite.tour.resume;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.suite.tour.AiJobs;
import dev.postlude.suite.tour.ConsoleApi;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.SeenRun;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.Unmet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// Orders, and what they come to.
final class OrderTour {

    static final Set<String> AT_ONCE = new TreeSet<>(Set.of("truthful", "coverage", "ats"));

    static final Set<String> JUDGE = new TreeSet<>(Set.of("relevance", "clarity"));

    private static final Duration SCORING = Duration.ofMinutes(2);

    private static final int TRIES_TO_CANCEL = 8;

    private final Facts facts;
    private final ConsoleApi console;
    private final ResumeApi ada;
    private final AiJobs jobs;

    OrderTour(Stage stage, Facts facts) {
        this.facts = facts;
        this.console = stage.console();
        this.ada = new ResumeApi(stage.app().as("ada"));
        this.jobs = new AiJobs(ada.browser(), facts);
    }

    /// Every job has a resume fitted to it, some have more; until each strategy has had `most` at least.
    List<Made> order(Wardrobe.Everything brought, int atLeast, int most) {
        var made = new ArrayList<Made>();
        var turn = 0;
        while (made.size() < most && !enough(made, atLeast)) {
            var job = brought.jobs().get(turn % brought.jobs().size());
            var resume = brought.resumes().get(turn % brought.resumes().size());
            var task = jobs.accepted(
                    ada.order(job.id(), resume.id(), UUID.randomUUID().toString()));
            made.add(made(jobs.complete(task)));
            turn++;
        }
        var byVariant = new TreeMap<String, Integer>();
        made.forEach(each -> byVariant.merge(each.variant(), 1, Integer::sum));
        facts.check(
                byVariant.size() == 2 && enough(made, atLeast),
                "%d orders were accepted with 202, found by every poll and completed: %s"
                        .formatted(made.size(), byVariant),
                () -> "%d of each strategy were wanted".formatted(atLeast));
        return made;
    }

    private static boolean enough(List<Made> made, int atLeast) {
        return ResumeTour.VARIANTS.stream()
                .allMatch(variant -> made.stream()
                                .filter(each -> each.variant().equals(variant))
                                .count()
                        >= atLeast);
    }

    private Made made(JsonNode job) {
        var id = job.path("result").path("tailoredId").asText();
        var seen = ada.made(id);
        var run = console.run(seen.path("runId").asText());
        var variants = run.variants(ResumeTour.STRATEGY);
        if (variants.size() != 1) {
            throw new Unmet("Run %s holds the variants %s".formatted(run.id(), variants));
        }
        return new Made(id, job.path("aiJobId").asText(), run.id(), variants.getFirst(), seen);
    }

    void look(List<Made> made) {
        var first = made.getFirst();
        var pdf = ada.browser().get("/api/tailored/" + first.id() + ".pdf");
        facts.check(
                pdf.status() == 200 && pdf.body().startsWith("%PDF-"),
                "a tailored resume is there as a PDF of %d bytes".formatted(pdf.bytes().length),
                pdf::told);
        var page = ada.browser().with("Accept", "text/html").get("/api/tailored/" + first.id());
        facts.check(
                page.status() == 200
                        && page.contentType().equals("text/html")
                        && page.body().contains("<article"),
                "and as a page",
                page::told);
        var again = ada.bring("application/pdf", pdf.bytes()).expect(200, 201);
        var read = ada.browser()
                .get("/api/resumes/" + again.json().path("id").asText())
                .expect(200)
                .json();
        var name = first.seen().path("resume").path("basics").path("name").asText();
        facts.check(
                read.path("resume").path("basics").path("name").asText().equals(name)
                        && read.path("format").asText().equals("pdf"),
                "its PDF can be brought back as a resume, and is still %s's".formatted(name),
                read::toString);
        word(first);
        facts.all(
                made,
                each -> each.seen().path("inventions").isEmpty(),
                "no draft of the offline tailor made anything up",
                each -> each.seen().toString());
        facts.all(
                made,
                OrderTour::isSourced,
                "each line of work names the lines it was made from",
                each -> each.seen().toString());
    }

    private void word(Made made) {
        var word = ada.browser().get("/api/tailored/" + made.id() + ".docx");
        var again = ada.bring("application/octet-stream", word.bytes()).expect(200, 201);
        var read = ada.browser()
                .get("/api/resumes/" + again.json().path("id").asText())
                .expect(200)
                .json();
        var employers = employers(made.seen().path("resume"));
        facts.check(
                employers(read.path("resume")).equals(employers),
                "its Word document can be brought back too, with " + String.join(", ", employers),
                read::toString);
    }

    private static List<String> employers(JsonNode resume) {
        var employers = new ArrayList<String>();
        resume.path("work").forEach(post -> employers.add(post.path("name").asText()));
        return employers;
    }

    /// Changes are taken back, and accepted again, so that what is asked later is about what was made.
    void decide(List<Made> made) {
        var changed = made.stream()
                .filter(each -> !changes(each.seen()).isEmpty())
                .findFirst()
                .orElseThrow(() -> new Unmet("Nothing was reworded or left out in any of %d.".formatted(made.size())));
        var all = changes(changed.seen());
        var address = "/api/tailored/" + changed.id();
        var before = ada.browser().get(address + ".txt").expect(200).body();
        var without = ada.reject(changed.id(), all).expect(200).json();
        var after = ada.browser().get(address + ".txt").expect(200).body();
        facts.check(
                !after.equals(before) && without.path("version").asInt() > 1,
                "%d changes are taken back, which is version %d"
                        .formatted(all.size(), without.path("version").asInt()),
                without::toString);
        ada.reject(changed.id(), List.of()).expect(200);
        facts.check(
                ada.browser().get(address + ".txt").expect(200).body().equals(before),
                "and accepted again it is what was made",
                () -> after);
    }

    private static List<String> changes(JsonNode seen) {
        var changes = new ArrayList<String>();
        seen.path("changes").forEach(change -> {
            if (change.path("kind").asText().matches("REWORDED|LEFT_OUT")) {
                changes.add(change.path("id").asText());
            }
        });
        return changes;
    }

    private static boolean isSourced(Made made) {
        var sources = made.seen().path("sources");
        var posts = made.seen().path("resume").path("work");
        for (var i = 0; i < posts.size(); i++) {
            for (var line = 0; line < posts.get(i).path("highlights").size(); line++) {
                if (sources.path("work[%d].highlights[%d]".formatted(i, line)).isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    void scored(List<Made> made) {
        var runs = console.judged(made.stream().map(Made::run).toList(), JUDGE, facts.patience(SCORING));
        facts.allRuns(runs, run -> run.hasOnce(AT_ONCE), "each run is scored at once, once: " + AT_ONCE);
        facts.allRuns(runs, run -> run.hasOnce(JUDGE), "each run is judged, once: " + JUDGE);
        facts.allRuns(
                runs, OrderTour::wentStepByStep, "each run took its steps once: job-intel, one tailor-…, persist");
    }

    private static boolean wentStepByStep(SeenRun run) {
        return run.steps().stream().filter("job-intel"::equals).count() == 1
                && run.steps().stream()
                                .filter(step -> step.startsWith("tailor-keyword") || step.startsWith("tailor-impact"))
                                .count()
                        == 1
                && run.steps().stream().filter("persist"::equals).count() == 1;
    }

    void keys(Wardrobe.Everything brought) {
        var job = brought.jobs().getFirst().id();
        var resume = brought.resumes().getFirst().id();
        var key = UUID.randomUUID().toString();
        var left = ada.left();
        var first = jobs.accepted(ada.order(job, resume, key));
        var again = jobs.accepted(ada.order(job, resume, key));
        facts.check(first.equals(again), "the same Idempotency-Key is the same order", () -> first + ", " + again);
        facts.check(
                ada.left() == left - 1,
                "and takes one of the quota once",
                () -> "%d, then %d".formatted(left, ada.left()));
        var other = ada.order(brought.jobs().get(1).id(), resume, key);
        facts.check(other.status() == 422, "the same key for another job is refused", other::told);
        var stream = ada.browser().get("/api/ai-jobs/" + first + "/stream");
        facts.check(
                stream.contentType().equals("text/event-stream")
                        && stream.body().contains("\"status\":\"complete\""),
                "an order is followed by server-sent events until it is complete",
                stream::told);
    }

    void cancel(Wardrobe.Everything brought) {
        var job = brought.jobs().getFirst().id();
        var resume = brought.resumes().getFirst().id();
        for (var attempt = 1; attempt <= TRIES_TO_CANCEL; attempt++) {
            var left = ada.left();
            var task = jobs.accepted(ada.order(job, resume, UUID.randomUUID().toString()));
            var answer = ada.browser().delete("/api/ai-jobs/" + task).expect(200, 409);
            if (answer.status() == 200) {
                facts.check(
                        jobs.ended(task).path("error").asText().equals("You cancelled this."),
                        "an order is cancelled, and says so",
                        answer::told);
                facts.check(
                        ada.left() == left, "its quota is given back", () -> "%d, then %d".formatted(left, ada.left()));
                return;
            }
        }
        throw new Unmet("Each of %d orders was done before it could be cancelled.".formatted(TRIES_TO_CANCEL));
    }
}
