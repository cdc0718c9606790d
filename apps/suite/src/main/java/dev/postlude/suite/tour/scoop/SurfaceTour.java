package dev.postlude.suite.tour.scoop;

import dev.postlude.suite.tour.Browser;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.SurfaceFacts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Whether everything that should answer does, and whether nonsense is refused in words.
final class SurfaceTour {

    private final Stage stage;
    private final SurfaceFacts surface;
    private final Browser app;
    private final Browser console;

    SurfaceTour(Stage stage, Facts facts) {
        this.stage = stage;
        this.surface = new SurfaceFacts(facts);
        this.app = stage.app();
        this.console = stage.console().browser();
    }

    void refusals() {
        var site = stage.side(ScoopGuide.SITE);
        var addresses = new TreeMap<>(Map.of(
                "a page that is not there", site.resolve("/nothing-here") + "",
                "a file that is no feed", site.resolve("/style.css") + "",
                "a server that does not answer", "http://localhost:1/feed",
                "another protocol", "ftp://localhost/feed",
                "words", "no address at all",
                "nothing", ""));
        addresses.forEach((what, address) -> surface.refused(what, new ScoopApi(app).addWords(address), 422));
        surface.refusedFor("a feed without address", app.post("/api/feeds", "{}"), "url");
        surface.refused("a story that is not there", app.get("/api/stories/00000000-0000-0000-0000-000000000000"), 404);
    }

    void pages(List<SeenStory> stories) {
        surface.everyProcess(app, "Scoop");
        surface.everyProcess(console, "the console");
        surface.answers(app, "Scoop", "/", "href=\"/about\"");
        surface.answers(app, "Scoop", "/about", ScoopTour.STRATEGY.path());
        for (var path : List.of("/", "/runs", "/events", "/functions", "/experiments", "/scores", "/workers")) {
            surface.answers(console, "the console", path, "</html>");
        }
        surface.answers(console, "the console", ScoopTour.STRATEGY.path(), "</html>");
        ScoopTour.requireStories(stories);
        surface.answers(console, "the console", "/runs/" + stories.getFirst().runId(), ScoopTour.STRATEGY.function());
    }
}
