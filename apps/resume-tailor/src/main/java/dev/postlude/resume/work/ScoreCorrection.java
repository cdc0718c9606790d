package dev.postlude.resume.work;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.Limit;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import dev.postlude.api.Verdict;
import dev.postlude.resume.work.Outcome.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/// Credits an answer that came when nobody waited for it, or that took the place of another, to the run that made the
/// resume. One at a time for each run, or an older answer could be written last.
@ApplicationScoped
public class ScoreCorrection {

    private final Outcomes outcomes;

    ScoreCorrection(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @DurableFunction(id = "score-correction", concurrency = @Limit(value = 1, key = "runId"))
    @On(OutcomeCorrected.class)
    void correct(OutcomeCorrected event, Run run) {
        var question = Question.valueOf(event.question().toUpperCase(Locale.ROOT));
        var said = run.step("look", Outcomes.Said.class, () -> outcomes.said(event.tailoredId()));
        if (said.verdict(question) instanceof Verdict.Scored scored) {
            scored.scores().forEach(score -> run.score(score.creditedTo(event.runId())));
        }
    }
}
