package dev.postlude.ai.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.ai.Json;
import dev.postlude.ai.Model;
import dev.postlude.ai.Prompt;
import dev.postlude.ai.UnreadableAnswer;
import java.util.LinkedHashMap;

/// Asks a model to mark a text by a rubric. Ask inside a step of a scorer, so that a failure is retried.
public record Judge(Model model, Rubric rubric) {

    private static final int MOST_TOKENS = 800;

    public Judgement judge(String source, String text) {
        return judge("", source, text);
    }

    /// Marks `text` by what stands in `source`, and in nothing else. There must be something to judge and
    /// something to judge it by: where there is not, the scores are unknown, and the caller says so.
    public Judgement judge(String title, String source, String text) {
        if (source.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException(
                    "A judge needs a source and a text; the %s is blank. Report the scores as unknown instead."
                            .formatted(source.isBlank() ? "source" : "text"));
        }
        var task = new JudgeTask(rubric, title, source, text);
        var answer = model.answer(Prompt.of(task).maxOutputTokens(MOST_TOKENS));
        var tree = Json.tree(answer, model.name());
        var marks = new LinkedHashMap<String, Mark>();
        for (var criterion : rubric.criteria()) {
            marks.put(criterion.name(), mark(tree.path(criterion.name()), criterion, answer.text()));
        }
        return new Judgement(rubric.name(), rubric.version(), marks, answer);
    }

    private Mark mark(JsonNode node, Criterion criterion, String said) {
        var score = node.path("score");
        var reason = node.path("reason");
        if (!score.isNumber() || !reason.isTextual()) {
            throw unusable(
                    "\"%s\" has no %s.".formatted(criterion.name(), score.isNumber() ? "reason" : "score"), said);
        }
        double value = score.doubleValue();
        if (!(value >= 0 && value <= 1)) {
            throw unusable(
                    "\"%s\" has the score %s, which is not from 0 to 1.".formatted(criterion.name(), score), said);
        }
        return new Mark(value, reason.textValue());
    }

    private UnreadableAnswer unusable(String why, String said) {
        return new UnreadableAnswer(model.name(), model.provider().word(), why, said);
    }
}
