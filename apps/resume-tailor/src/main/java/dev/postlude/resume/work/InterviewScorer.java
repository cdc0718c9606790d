package dev.postlude.resume.work;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.Metric;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import dev.postlude.api.Scorer;
import dev.postlude.api.Verdict;
import dev.postlude.resume.work.Kept.StoredCopy;
import dev.postlude.resume.work.Outcome.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Waits up to a month for somebody to say whether the resume led to an interview.
@ApplicationScoped
@DurableFunction(id = "interview")
public class InterviewScorer implements Scorer<StoredCopy> {

    private final Outcomes outcomes;

    InterviewScorer(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(TailorMetrics.INTERVIEW);
    }

    @Override
    public Verdict score(StoredCopy copy, Run run, Parent parent) {
        return OutcomeScorer.said(Question.INTERVIEW, copy, run, outcomes);
    }
}
