package dev.postlude.fitness.advice;

import dev.postlude.ai.Model;
import dev.postlude.ai.cdi.ModelName;
import dev.postlude.ai.judge.Judge;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Metric;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import dev.postlude.api.Scorer;
import dev.postlude.api.Verdict;
import dev.postlude.fitness.advice.guard.RedFlags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Marks advice by the sheet it was given, after the person already has it.
@ApplicationScoped
@DurableFunction(id = "judge-advice")
public class JudgeAdvice implements Scorer<JudgeInput> {

    private final Judge judge;

    JudgeAdvice(@ModelName("judge") Model model) {
        this.judge = new Judge(model, AdviceCriteria.ADVICE);
    }

    /// A mark and its reason, as a step keeps it.
    record Marks(double specific, String whySpecific, double actionable, String whyActionable) {}

    @Override
    public List<Metric> metrics() {
        return List.of(AdviceMetrics.SPECIFIC, AdviceMetrics.ACTIONABLE);
    }

    @Override
    public Verdict score(JudgeInput input, Run run, Parent parent) {
        if (!RedFlags.in(input.question()).isEmpty()) {
            return Verdict.unknown(
                    "The question was for a doctor, or in no language the rules know; saying so is neither specific"
                            + " nor a plan.");
        }
        if (input.text().isBlank()) {
            return Verdict.unknown("The model said nothing, so there is nothing to judge.");
        }
        var marks = run.step("judge", Marks.class, () -> mark(input));
        return Verdict.of(
                AdviceMetrics.SPECIFIC.is(marks.specific()).because(marks.whySpecific()),
                AdviceMetrics.ACTIONABLE.is(marks.actionable()).because(marks.whyActionable()));
    }

    private Marks mark(JudgeInput input) {
        var judgement = judge.judge(input.question(), input.sheet(), input.text());
        var specific = judgement.score(AdviceMetrics.SPECIFIC);
        var actionable = judgement.score(AdviceMetrics.ACTIONABLE);
        return new Marks(specific.value(), specific.reason(), actionable.value(), actionable.reason());
    }
}
