package dev.postlude.suite.tour.resume;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.suite.tour.Answer;
import dev.postlude.suite.tour.Samples;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.Unmet;
import java.util.ArrayList;
import java.util.List;

/// The sample resumes and jobs, and Ada and Grace, who bring them and order from them.
final class Wardrobe implements Samples {

    /// Enough that both strategies are seen, and little of what an account may order on a day.
    private static final int ORDERS = 4;

    private static final int ACCEPTED = 202;
    private static final int NO_SHARE_LEFT = 429;

    private final Stage stage;
    private final ResumeApi ada;
    private final ResumeApi grace;

    Wardrobe(Stage stage) {
        this.stage = stage;
        this.ada = new ResumeApi(stage.app().as("ada"));
        this.grace = new ResumeApi(stage.app().as("grace"));
    }

    /// A sample that is there now.
    ///
    /// @param isNew it had not been there before
    record Brought(String id, JsonNode document, boolean isNew) {}

    record Everything(List<Brought> resumes, List<Brought> jobs) {}

    /// What Ada has then. Once it is there, nothing changes.
    Everything bring() {
        return bring(ada, read());
    }

    private static Everything bring(ResumeApi account, JsonNode samples) {
        return new Everything(each(samples.path("resumes"), account::bring), each(samples.path("jobs"), account::pin));
    }

    @Override
    public String add() {
        var samples = read();
        var adas = bring(ada, samples);
        var ordered = order(ada, adas, 0) + order(grace, bring(grace, samples), 1);
        return "Ada and Grace have %d resumes and %d jobs each, and have ordered %d fittings."
                .formatted(adas.resumes().size(), adas.jobs().size(), ordered);
    }

    /// With a key for each pair, so a second start orders nothing again. Whoever has used up the day orders no more.
    ///
    /// @param shift which resume goes with the first job
    private static int order(ResumeApi account, Everything brought, int shift) {
        var ordered = 0;
        for (var turn = 0; turn < Math.min(ORDERS, brought.jobs().size()); turn++) {
            var job = brought.jobs().get(turn).id();
            var resumes = brought.resumes();
            var resume = resumes.get((turn + shift) % resumes.size()).id();
            var answer = account.order(job, resume, "sample-%s-%s".formatted(job, resume));
            ordered += answer.expect(ACCEPTED, NO_SHARE_LEFT).status() == ACCEPTED ? 1 : 0;
        }
        return ordered;
    }

    private interface Bringing {
        Answer of(JsonNode document);
    }

    private static List<Brought> each(JsonNode documents, Bringing bringing) {
        var brought = new ArrayList<Brought>();
        for (var document : documents) {
            var answer = bringing.of(document).expect(200, 201);
            brought.add(new Brought(
                    answer.json().path("id").asText(), document, answer.status() == 201 && !answer.repeated()));
        }
        return brought;
    }

    private JsonNode read() {
        var said = stage.run("dev.postlude.resume.sample.PrintSamples");
        var line = said.lines()
                .filter(each -> each.startsWith("{"))
                .findFirst()
                .orElseThrow(() -> new Unmet("The app has no samples; it said: " + said));
        try {
            return new ObjectMapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new Unmet("The samples of the app cannot be read: " + e.getOriginalMessage());
        }
    }
}
