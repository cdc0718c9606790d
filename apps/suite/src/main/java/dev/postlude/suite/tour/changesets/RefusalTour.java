package dev.postlude.suite.tour.changesets;

import dev.postlude.suite.tour.Answer;
import dev.postlude.suite.tour.Browser;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.Request;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.SurfaceFacts;
import java.util.Map;

/// What is none of a release, and what wants to do harm.
final class RefusalTour {

    private final Browser app;
    private final SurfaceFacts surface;

    RefusalTour(Stage stage, Facts facts) {
        this.app = stage.app();
        this.surface = new SurfaceFacts(facts);
    }

    void take() {
        var bad = SampleReleases.release("", "");
        SampleReleases.changeset(bad, "odd", "ui: enormous", "Text.");
        surface.refusedFor(
                "a bump that is none", app.ask(Request.post("/api/images").json(bad)), "odd.md");
        var nothing = SampleReleases.release("", "");
        surface.refusedFor(
                "a release of nothing", app.ask(Request.post("/api/images").json(nothing)), "changesets");
        var evil = SampleReleases.release("", "javascript:alert(1)");
        SampleReleases.changeset(evil, "a", "ui: patch", "Text.");
        surface.refusedFor(
                "a link that is a script", app.ask(Request.post("/api/images").json(evil)), "release.url");
        var sign = SampleReleases.release("", "").put("logo", "R0lGODlhAQABAAAAACw=");
        SampleReleases.changeset(sign, "a", "ui: patch", "Text.");
        surface.refusedFor(
                "a logo that is no PNG", app.ask(Request.post("/api/images").json(sign)), "logo");
        surface.refused("no JSON", app.ask(Request.post("/api/images").text("application/json", "{")), 400);
        surface.refused("a zip bomb", zip(Traps.bomb()), 413);
        surface.refused("a zip that climbs out", zip(Traps.zip(Map.of("../../a.md", "x"))), 422);
        surface.refused("a zip in a zip", zip(Traps.zip(Map.of("inner.zip", "x"))), 422);
        surface.refused("a zip that is none", zip(new byte[] {'P', 'K'}), 422);
        surface.refused("a picture that was never drawn", app.get("/images/" + "0".repeat(64) + ".png"), 404);
        surface.refused("a link of nobody's", app.get("/go/00000000-0000-0000-0000-000000000000"), 404);
    }

    private Answer zip(byte[] bytes) {
        return app.ask(Request.post("/api/images").bytes("application/zip", bytes));
    }
}
