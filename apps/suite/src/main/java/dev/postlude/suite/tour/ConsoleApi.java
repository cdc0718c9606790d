package dev.postlude.suite.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a tour asks of the platform.
public record ConsoleApi(Browser browser) {

    public SeenRun run(String id) {
        return SeenRun.of(browser.get("/api/v1/runs/" + id).expect(200).json());
    }

    /// A run once it has completed. Its task may be complete a moment earlier: that ends in one of its steps, and
    /// scores come after it.
    public SeenRun completed(String id, Patience patience) {
        return patience.until(
                "the end of run " + id, () -> run(id), run -> run.status().equals("completed"), SeenRun::status);
    }

    /// These runs, once the judge has given each of them its scores.
    public List<SeenRun> judged(List<String> ids, Set<String> metrics, Patience patience) {
        return patience.until(
                "the judge",
                () -> ids.stream().map(this::run).toList(),
                runs -> runs.stream().allMatch(run -> run.has(metrics)),
                runs -> "%d of %d runs are judged"
                        .formatted(runs.stream().filter(run -> run.has(metrics)).count(), runs.size()));
    }

    /// Runs of a function whose input names `id`. In quotes, as the id stands in the input; without, it would be taken
    /// for a run's.
    public List<SeenRun> runsFor(String app, String function, String id) {
        var path = "/api/v1/runs?app=%s&function=%s&limit=500&q=%s"
                .formatted(app, function, URLEncoder.encode('"' + id + '"', StandardCharsets.UTF_8));
        return all(path).stream().map(run -> run(run.path("id").asText())).toList();
    }

    /// All runs of a function, without their steps and scores; take those from [#run].
    public List<JsonNode> runs(String app, String function) {
        return all("/api/v1/runs?app=%s&function=%s&limit=500".formatted(app, function));
    }

    public JsonNode experiment(Experiment which) {
        return browser.get("/api/v1" + which.path()).expect(200).json();
    }

    /// However many pages that takes. `path` has a query already.
    public List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = browser.get(path + next).expect(200).json();
            page.path("items").forEach(items::add);
            next = page.path("next").isTextual()
                    ? "&cursor=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8)
                    : "";
        } while (!next.isEmpty());
        return items;
    }
}
