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

/// The sample resumes and jobs, and Ada, who brings them.
final class Wardrobe implements Samples {

    private final Stage stage;
    private final ResumeApi ada;

    Wardrobe(Stage stage) {
        this.stage = stage;
        this.ada = new ResumeApi(stage.app().as("ada"));
    }

    /// A sample that is there now.
    ///
    /// @param isNew it had not been there before
    record Brought(String id, JsonNode document, boolean isNew) {}

    record Everything(List<Brought> resumes, List<Brought> jobs) {}

    /// Once they are there, nothing changes.
    Everything bring() {
        var samples = read();
        return new Everything(each(samples.path("resumes"), ada::bring), each(samples.path("jobs"), ada::pin));
    }

    @Override
    public String add() {
        var brought = bring();
        return "Ada has %d resumes and %d jobs."
                .formatted(brought.resumes().size(), brought.jobs().size());
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
