package dev.postlude.suite.tour.resume;

import dev.postlude.suite.tour.Browser;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.Request;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.SurfaceFacts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What is refused, in which order, and what is left behind by it: nothing.
final class RefusalTour {

    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";

    private final Facts facts;
    private final SurfaceFacts surface;
    private final Browser stranger;
    private final ResumeApi ada;
    private final ResumeApi grace;

    RefusalTour(Stage stage, Facts facts) {
        this.facts = facts;
        this.surface = new SurfaceFacts(facts);
        this.stranger = stage.app();
        this.ada = new ResumeApi(stage.app().as("ada"));
        this.grace = new ResumeApi(stage.app().as("grace"));
    }

    void contract(Wardrobe.Everything brought, List<Made> made) {
        var job = brought.jobs().getFirst();
        var resume = brought.resumes().getFirst();
        var left = grace.left();
        surface.refused(
                "an order without an account",
                stranger.ask(Request.post("/api/jobs/" + NOBODYS + "/tailor")
                        .json("no json")
                        .repeatable()),
                401);
        surface.refusedFor(
                "an order that names no resume, of a job that is not there",
                grace.browser()
                        .ask(Request.post("/api/jobs/" + NOBODYS + "/tailor")
                                .json("{}")
                                .repeatable()),
                "resumeId");
        surface.refused(
                "an order for somebody else's job",
                grace.order(job.id(), resume.id(), UUID.randomUUID().toString()),
                404);
        var own = grace.pin(job.document()).expect(200, 201).json().path("id").asText();
        surface.refused(
                "an order of somebody else's resume",
                grace.order(own, resume.id(), UUID.randomUUID().toString()),
                404);
        for (var path : List.of(
                "/api/tailored/" + made.getFirst().id(),
                "/api/tailored/" + made.getFirst().id() + ".pdf",
                "/api/ai-jobs/" + made.getFirst().task(),
                "/api/resumes/" + resume.id(),
                "/api/jobs/" + job.id())) {
            surface.refused(
                    "somebody else's " + path.split("/")[2], grace.browser().get(path), 404);
        }
        facts.check(grace.left() == left, "none of it has cost anything", () -> left + ", then " + grace.left());
    }

    void uploads() {
        surface.refused(
                "a picture", ada.bring("application/octet-stream", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}), 415);
        surface.refused("nothing", ada.bring("text/plain", bytes(" ")), 422);
        surface.refused(
                "a JSON Resume with a number for a name",
                ada.bring("application/json", bytes("{\"basics\": {\"name\": 7}}")),
                422);
        surface.refused("half of a PDF", ada.bring("application/pdf", bytes("%PDF-1.7 and no more")), 422);
        surface.refused("a text of megabytes", ada.bring("text/plain", bytes("x y z\n".repeat(860_000))), 413);
        surface.refusedFor(
                "a job that says nothing",
                ada.browser()
                        .ask(Request.post("/api/jobs").json("{\"title\": \"\"}").repeatable()),
                "description");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// More orders at once than there is quota.
    void race(Wardrobe.Everything brought) {
        var job = grace.pin(brought.jobs().getFirst().document())
                .expect(200, 201)
                .json()
                .path("id")
                .asText();
        var resume = grace.bring(brought.resumes().getFirst().document())
                .expect(200, 201)
                .json()
                .path("id")
                .asText();
        var left = grace.left();
        var accepted = statuses(
                left + 5,
                () -> grace.order(job, resume, UUID.randomUUID().toString()).status());
        facts.check(
                accepted.stream().filter(status -> status == 202).count() == left
                        && accepted.stream().filter(status -> status == 429).count() == 5,
                "of %d orders at once %d are accepted, which is what was left of the day, and the others get 429"
                        .formatted(left + 5, left),
                accepted::toString);
        facts.check(grace.left() == 0, "and nothing is left", () -> String.valueOf(grace.left()));
    }

    private static List<Integer> statuses(int number, Callable<Integer> order) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Future<Integer>>();
            for (var i = 0; i < number; i++) {
                asked.add(threads.submit(order));
            }
            var statuses = new ArrayList<Integer>();
            for (var each : asked) {
                statuses.add(each.get());
            }
            return statuses;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        }
    }

    void commands() {
        var left = ada.left();
        var plan = ada.command(Map.of("text", "schedule a follow-up with Stripe next Tuesday", "zone", "Europe/Berlin"))
                .expect(200)
                .json()
                .path("plan");
        facts.check(
                plan.path("intent").asText().equals("schedule_follow_up")
                        && plan.path("company").asText().equals("Stripe")
                        && !plan.path("when").path("date").asText().isEmpty(),
                "a command becomes a plan: " + plan.path("shown").asText(),
                plan::toString);
        facts.check(
                !plan.path("when").path("rule").asText().isBlank(),
                "which says how its date was understood: "
                        + plan.path("when").path("rule").asText(),
                plan::toString);
        facts.check(ada.left() == left, "and costs nothing, for nothing was done", plan::toString);
        surface.refusedFor(
                "a command in a zone that is none", ada.command(Map.of("text", "x", "zone", "Mars/Base")), "zone");
    }
}
