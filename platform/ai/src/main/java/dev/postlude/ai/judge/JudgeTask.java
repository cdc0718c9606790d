package dev.postlude.ai.judge;

import dev.postlude.ai.Desk;
import dev.postlude.ai.Material;
import dev.postlude.ai.Task;
import java.util.LinkedHashMap;

/// To mark a text by a rubric.
record JudgeTask(Rubric rubric, String title, String source, String text) implements Task {

    @Override
    public String instructions() {
        return """
                You mark a text that was written about a source. Mark each criterion on its own, with a number from 0 \
                to 1; use the whole range. Go by the source alone, not by what you know. First give the reason in one \
                short sentence that points at the words it rests on, then the score.
                %s

                Criteria:
                %s

                Answer with one JSON object of this shape and nothing around it:
                %s""".formatted(Material.RULE, rubric.asText(), rubric.shape());
    }

    @Override
    public String material() {
        var titled = title.isBlank() ? "" : Material.quote("title", title) + "\n\n";
        return titled + Material.quote("source", source) + "\n\n" + Material.quote("text", text);
    }

    @Override
    public String offline(Desk desk) {
        var exhibit = new Exhibit(title, source, text, desk.embeddings());
        var marks = new LinkedHashMap<String, Mark>();
        for (var criterion : rubric.criteria()) {
            marks.put(criterion.name(), criterion.measure().of(exhibit));
        }
        return desk.json(marks);
    }
}
