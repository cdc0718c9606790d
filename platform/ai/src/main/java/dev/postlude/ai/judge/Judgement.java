package dev.postlude.ai.judge;

import dev.postlude.ai.Answer;
import dev.postlude.api.Metric;
import dev.postlude.api.Score;
import java.util.Map;

/// A mark for every criterion of a rubric.
///
/// @param version of the rubric, so that marks given under another one are not mixed in
/// @param answer  what the model said, with its name and what it took
public record Judgement(String rubric, int version, Map<String, Mark> marks, Answer answer) {

    public Mark mark(String criterion) {
        var mark = marks.get(criterion);
        if (mark == null) {
            throw new IllegalArgumentException(
                    "Rubric \"%s\" has no criterion \"%s\"; it has %s".formatted(rubric, criterion, marks.keySet()));
        }
        return mark;
    }

    /// The mark for the criterion of the same name as the metric, as a score with its reason.
    public Score score(Metric.Num metric) {
        var mark = mark(metric.name());
        return metric.is(mark.score())
                .because("%s (%s %d, %s)".formatted(mark.reason(), rubric, version, answer.model()));
    }
}
