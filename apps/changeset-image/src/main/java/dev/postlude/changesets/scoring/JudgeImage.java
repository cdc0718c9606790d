package dev.postlude.changesets.scoring;

import static dev.postlude.changesets.scoring.ReleaseMetrics.COVERAGE;

import dev.postlude.ai.Model;
import dev.postlude.ai.cdi.ModelName;
import dev.postlude.ai.judge.Judge;
import dev.postlude.ai.judge.Mark;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Metric;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import dev.postlude.api.Scorer;
import dev.postlude.api.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Marks how much of the changes the text of a release tells, after people already have it.
///
/// A judge that fails is asked again; when it keeps failing, its score is an error and never a zero.
@ApplicationScoped
@DurableFunction(id = "judge-image")
public class JudgeImage implements Scorer<JudgedImage> {

    private final Judge judge;

    JudgeImage(@ModelName("judge") Model model) {
        this.judge = new Judge(model, Coverage.RUBRIC);
    }

    @Override
    public List<Metric> metrics() {
        return List.of(COVERAGE);
    }

    @Override
    public Verdict score(JudgedImage image, Run run, Parent parent) {
        if (image.changes().isBlank()) {
            return Verdict.unknown("No changeset of the release says anything, so there is nothing to cover.");
        }
        var mark = run.step("judge", Mark.class, () -> mark(image));
        return Verdict.of(COVERAGE.is(mark.score()).because(mark.reason()));
    }

    private Mark mark(JudgedImage image) {
        var score = judge.judge(image.title(), image.changes(), image.shown()).score(COVERAGE);
        return new Mark(score.value(), score.reason());
    }
}
