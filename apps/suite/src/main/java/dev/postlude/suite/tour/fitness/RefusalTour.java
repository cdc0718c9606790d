package dev.postlude.suite.tour.fitness;

import dev.postlude.suite.tour.AiJobs;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.Request;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.SurfaceFacts;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// What is not taken, and what is not for a coach.
final class RefusalTour {

    private final Facts facts;
    private final SurfaceFacts surface;
    private final FitnessApi guest;
    private final FitnessApi ada;

    RefusalTour(Stage stage, Facts facts) {
        this.facts = facts;
        this.surface = new SurfaceFacts(facts);
        this.guest = new FitnessApi(stage.app().with("User-Agent", "tour-stranger-" + UUID.randomUUID()));
        this.ada = new FitnessApi(stage.app().as("ada"));
    }

    void uploads() {
        var browser = guest.browser();
        surface.refusedFor(
                "a picture", browser.ask(upload("application/zip", new byte[] {(byte) 0x89, 'P', 'N', 'G'})), "file");
        surface.refusedFor(
                "another XML",
                browser.ask(upload("application/xml", "<feed><entry/></feed>".getBytes(StandardCharsets.UTF_8))),
                "file");
        surface.refusedFor("nothing", browser.ask(upload("application/xml", new byte[0])), "file");
        facts.check(
                browser.get("/api/imports").expect(200).json().path("items").isEmpty(),
                "and nothing of them is left behind",
                () -> browser.get("/api/imports").told());
    }

    private static Request upload(String type, byte[] bytes) {
        return Request.post("/api/imports").bytes(type, bytes).once();
    }

    void questions(Counsel somebodyElses) {
        var browser = guest.browser();
        surface.refusedFor(
                "a question without end",
                guest.ask("x".repeat(501), UUID.randomUUID().toString()),
                "question");
        surface.refused(
                "what is no JSON",
                browser.ask(Request.post("/api/advice").json("{\"question\": ").once()),
                400);
        surface.refused("somebody else's advice", browser.get("/api/advice/" + somebodyElses.id()), 404);
        surface.refused("somebody else's job", browser.get("/api/ai-jobs/" + somebodyElses.id()), 404);
        surface.refused("an opinion of it", guest.rate(somebodyElses.id(), true), 404);
        surface.refusedFor("a day that is none", browser.get("/api/metrics/daily?from=2026-02-30"), "from");
        surface.refusedFor("a metric that is none", browser.get("/api/metrics/daily?metric=luck"), "metric");
        surface.refusedFor("a weight nobody has", browser.put("/api/goal", "{\"targetWeight\": 3}"), "targetWeight");
    }

    void doctor() {
        var job = new AiJobs(ada.browser(), facts)
                .complete(ada.ask(
                        "I get chest pain on hills. Which session next?",
                        UUID.randomUUID().toString()));
        var result = job.path("result");
        facts.check(
                result.path("text").asText().contains("doctor")
                        && result.path("session").isMissingNode()
                                | result.path("session").isNull(),
                "pain in the chest is answered with a doctor, and with no session: "
                        + result.path("text").asText(),
                result::toString);
    }

    void language() {
        var job = new AiJobs(ada.browser(), facts)
                .complete(ada.ask(
                        "Ich habe Brustschmerzen beim Laufen, was nun?",
                        UUID.randomUUID().toString()));
        var result = job.path("result");
        facts.check(
                result.path("text").asText().contains("English")
                        && result.path("citations").isEmpty()
                        && result.path("session").isMissingNode()
                                | result.path("session").isNull(),
                "a question that no rule can read is not answered as if one could: "
                        + result.path("text").asText(),
                result::toString);
    }
}
