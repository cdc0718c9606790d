package dev.postlude.resume.work;

import dev.postlude.ai.Model;
import dev.postlude.ai.cdi.ModelName;
import dev.postlude.ai.judge.Judge;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Metric;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import dev.postlude.api.Scorer;
import dev.postlude.api.Verdict;
import dev.postlude.resume.document.write.ResumeText;
import dev.postlude.resume.tailor.ResumeRubric;
import dev.postlude.resume.work.Kept.StoredCopy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Marks a tailored resume by the job it is for, after its owner already has it.
///
/// It is told which copy to look at and not what stands in it, so what people have deleted is not judged, and stands in
/// no payload either.
@ApplicationScoped
@DurableFunction(id = "judge-resume")
public class JudgeResume implements Scorer<StoredCopy> {

    private final Judge judge;
    private final Library library;

    JudgeResume(@ModelName("judge") Model model, Library library) {
        this.judge = new Judge(model, ResumeRubric.TAILORED);
        this.library = library;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(TailorMetrics.RELEVANCE, TailorMetrics.CLARITY);
    }

    /// What the judge has said; null if there was nothing left to judge.
    record Marks(@Nullable Given relevance, @Nullable Given clarity) {

        record Given(double value, String reason) {}
    }

    @Override
    public Verdict score(StoredCopy copy, Run run, Parent parent) {
        var marks = run.step("judge", Marks.class, () -> mark(copy));
        if (marks.relevance() == null || marks.clarity() == null) {
            return Verdict.unknown("Its owner has deleted it before it was judged.");
        }
        return Verdict.of(
                TailorMetrics.RELEVANCE
                        .is(marks.relevance().value())
                        .because(marks.relevance().reason()),
                TailorMetrics.CLARITY
                        .is(marks.clarity().value())
                        .because(marks.clarity().reason()));
    }

    private Marks mark(StoredCopy copy) {
        var found = library.made(copy.tailoredId());
        if (found.isEmpty()) {
            return new Marks(null, null);
        }
        var job = found.get().job();
        var judgement = judge.judge(
                job.title(), job.description(), ResumeText.write(found.get().resume()));
        var relevance = judgement.score(TailorMetrics.RELEVANCE);
        var clarity = judgement.score(TailorMetrics.CLARITY);
        return new Marks(
                new Marks.Given(relevance.value(), relevance.reason()),
                new Marks.Given(clarity.value(), clarity.reason()));
    }
}
