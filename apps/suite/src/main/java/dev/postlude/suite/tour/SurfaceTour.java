package dev.postlude.suite.tour;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Whether everything that should answer does, and whether nonsense is refused in words.
final class SurfaceTour {

    private static final List<String> EVERY_PROCESS =
            List.of("/q/health", "/q/health/ready", "/q/metrics", "/q/openapi");

    private final Places places;
    private final Facts facts;
    private final Browser app;
    private final Browser console;

    SurfaceTour(Places places, Facts facts) {
        this.places = places;
        this.facts = facts;
        this.app = Browser.at(places.app());
        this.console = Browser.at(places.console());
    }

    void refusals() {
        var addresses = new TreeMap<>(Map.of(
                "a page that is not there", places.samples().resolve("/nothing-here") + "",
                "a file that is no feed", places.samples().resolve("/style.css") + "",
                "a server that does not answer", "http://localhost:1/feed",
                "another protocol", "ftp://localhost/feed",
                "words", "no address at all",
                "nothing", ""));
        addresses.forEach((what, address) -> {
            var answer = new ScoopApi(app).addWords(address);
            facts.check(
                    isProblem(answer, 422),
                    "%s is refused with 422: %s"
                            .formatted(what, answer.json().path("detail").asText()),
                    answer::told);
        });
        var empty = app.post("/api/feeds", "{}");
        facts.check(
                isProblem(empty, 422)
                        && empty.json()
                                .path("violations")
                                .path(0)
                                .path("field")
                                .asText()
                                .equals("url"),
                "a missing field is named",
                empty::told);
        var unknown = app.get("/api/stories/00000000-0000-0000-0000-000000000000");
        facts.check(isProblem(unknown, 404), "a story that is not there is a problem with 404", unknown::told);
    }

    private static boolean isProblem(Answer answer, int status) {
        return answer.status() == status
                && answer.contentType().equals("application/problem+json")
                && !answer.json().path("title").asText().isBlank()
                && !answer.json().path("detail").asText().isBlank()
                && !answer.body().contains("\\tat ")
                && !answer.body().contains("Exception");
    }

    void pages(List<SeenStory> stories) {
        for (var path : EVERY_PROCESS) {
            answers(app, "Scoop", path, "");
            answers(console, "the console", path, "");
        }
        answers(app, "Scoop", "/", "href=\"/about\"");
        answers(app, "Scoop", "/about", ConsoleApi.EXPERIMENT_PATH);
        for (var path : List.of("/", "/runs", "/events", "/functions", "/experiments", "/scores", "/workers")) {
            answers(console, "the console", path, "</html>");
        }
        answers(console, "the console", ConsoleApi.EXPERIMENT_PATH, "</html>");
        ScoopTour.requireStories(stories);
        answers(console, "the console", "/runs/" + stories.getFirst().runId(), ConsoleApi.FUNCTION);
    }

    /// `part` has to be in what is answered.
    private void answers(Browser browser, String who, String path, String part) {
        var answer = browser.get(path);
        facts.check(
                answer.status() == 200 && answer.body().contains(part),
                "%s answers %s".formatted(who, path),
                () -> part.isEmpty() ? answer.told() : "\"%s\" should be in it. %s".formatted(part, answer.told()));
    }
}
