package dev.postlude.suite.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What a tour asks of the platform.
record ConsoleApi(Browser browser) {

    static final String APP = "scoop";
    static final String FUNCTION = "summarize-story";
    static final String EXPERIMENT = "summary-strategy";
    static final String EXPERIMENT_PATH = "/experiments/" + APP + "/" + FUNCTION + "/" + EXPERIMENT;

    SeenRun run(String id) {
        return SeenRun.of(browser.get("/api/v1/runs/" + id).expect(200).json());
    }

    /// Runs of the function that summarises whose input names the story. In quotes, as the id stands in the input;
    /// without, it would be taken for a run's.
    List<SeenRun> runsFor(String storyId) {
        var path = "/api/v1/runs?app=%s&function=%s&limit=500&q=%s"
                .formatted(APP, FUNCTION, URLEncoder.encode('"' + storyId + '"', StandardCharsets.UTF_8));
        var runs = new ArrayList<SeenRun>();
        var next = "";
        do {
            var page = browser.get(path + next).expect(200).json();
            page.path("items").forEach(run -> runs.add(run(run.path("id").asText())));
            next = page.path("next").isTextual()
                    ? "&cursor=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8)
                    : "";
        } while (!next.isEmpty());
        return runs;
    }

    JsonNode experiment() {
        return browser.get("/api/v1" + EXPERIMENT_PATH).expect(200).json();
    }
}
