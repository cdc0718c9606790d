package dev.postlude.resume.work;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.Match;
import dev.postlude.api.Metric;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import dev.postlude.api.Scorer;
import dev.postlude.api.Verdict;
import dev.postlude.resume.work.Kept.StoredCopy;
import dev.postlude.resume.work.Outcome.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/// Waits up to a month for somebody to say whether they used the resume. Silence is no answer, and no score.
@ApplicationScoped
@DurableFunction(id = "outcome")
public class OutcomeScorer implements Scorer<StoredCopy> {

    private final Outcomes outcomes;

    OutcomeScorer(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(TailorMetrics.ACCEPTED, TailorMetrics.EDITED);
    }

    @Override
    public Verdict score(StoredCopy copy, Run run, Parent parent) {
        return said(Question.USED, copy, run, outcomes);
    }

    /// What has been said by the time somebody says it, or the wait is over. The row decides and not the event: an
    /// answer given anew before this run came to it is the one that counts.
    static Verdict said(Question question, StoredCopy copy, Run run, Outcomes outcomes) {
        var mine = Match.eq("tailoredId", copy.tailoredId())
                .and("question", question.word())
                .since(copy.since());
        run.waitFor("said", OutcomeReported.class, mine, Duration.ofSeconds(copy.waitSeconds()));
        var said = run.transaction("close", Outcomes.Said.class, tx -> outcomes.close(tx, copy.tailoredId(), question));
        return said.verdict(question);
    }
}
