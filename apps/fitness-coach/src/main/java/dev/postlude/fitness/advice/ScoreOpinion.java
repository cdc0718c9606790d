package dev.postlude.fitness.advice;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.Limit;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import jakarta.enterprise.context.ApplicationScoped;

/// Turns what a person thinks of advice into a score of the run that gave it, however long ago that was.
@ApplicationScoped
public class ScoreOpinion {

    /// One at a time for each advice: of two opinions the later one must be written last.
    @DurableFunction(id = "score-opinion", concurrency = @Limit(value = 1, key = "adviceId"))
    @On(AdviceRated.class)
    void opinion(AdviceRated rated, Run run) {
        run.score(AdviceMetrics.HELPFUL
                .is(rated.helpful())
                .because(rated.helpful() ? "The person found it helpful." : "The person did not find it helpful.")
                .creditedTo(rated.runId()));
    }
}
