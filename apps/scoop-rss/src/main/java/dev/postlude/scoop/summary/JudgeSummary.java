package dev.postlude.scoop.summary;

import dev.postlude.ai.Model;
import dev.postlude.ai.cdi.ModelName;
import dev.postlude.ai.guard.Guardrails;
import dev.postlude.ai.judge.Criteria;
import dev.postlude.ai.judge.Judge;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Metric;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import dev.postlude.api.Scorer;
import dev.postlude.api.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// Marks a summary by the article it was written from, after the reader already has it.
///
/// A judge that fails is asked again; when it keeps failing, its scores are errors and never zeros.
@ApplicationScoped
@DurableFunction(id = "judge-summary")
public class JudgeSummary implements Scorer<JudgeInput> {

    private final Judge judge;

    JudgeSummary(@ModelName("judge") Model model) {
        this.judge = new Judge(model, Criteria.TEASING_SUMMARY);
    }

    @Override
    public List<Metric> metrics() {
        return List.of(SummaryMetrics.FAITHFULNESS, SummaryMetrics.TEASER, SummaryMetrics.SPOILER);
    }

    @Override
    public Verdict score(JudgeInput input, Run run, Parent parent) {
        if (input.article().isBlank()) {
            return Verdict.unknown("The story has a title and no text, so there is nothing to judge the summary by.");
        }
        if (!Guardrails.refusal(input.summary()).held()) {
            return Verdict.unknown("The model declined, so there is no summary to judge.");
        }
        var marks = run.step("judge", Marks.class, () -> mark(input));
        return Verdict.of(
                marks.score(SummaryMetrics.FAITHFULNESS),
                marks.score(SummaryMetrics.TEASER),
                marks.score(SummaryMetrics.SPOILER));
    }

    private Marks mark(JudgeInput input) {
        var judgement = judge.judge(input.title(), input.article(), input.summary());
        return new Marks(Map.of(
                "faithfulness", Marks.Given.of(judgement.score(SummaryMetrics.FAITHFULNESS)),
                "teaser", Marks.Given.of(judgement.score(SummaryMetrics.TEASER)),
                "spoiler", Marks.Given.of(judgement.score(SummaryMetrics.SPOILER))));
    }
}
