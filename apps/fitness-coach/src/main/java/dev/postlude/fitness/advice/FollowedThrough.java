package dev.postlude.fitness.advice;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.Match;
import dev.postlude.api.Metric;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import dev.postlude.api.Scorer;
import dev.postlude.api.Verdict;
import dev.postlude.fitness.FitnessSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/// Waits for a later import to contain the suggested session.
///
/// Somebody who trains and never imports again counts as not having followed: what nobody told us did not happen.
@ApplicationScoped
@DurableFunction(id = "followed-through")
public class FollowedThrough implements Scorer<FollowInput> {

    private final Duration window;

    FollowedThrough(FitnessSettings settings) {
        this.window = settings.followWindow();
    }

    @Override
    public List<Metric> metrics() {
        return List.of(AdviceMetrics.FOLLOWED_THROUGH);
    }

    @Override
    public Verdict score(FollowInput input, Run run, Parent parent) {
        var done = run.waitFor("session", SessionDone.class, Match.eq("adviceId", input.adviceId()), window);
        return Verdict.of(done.map(session -> AdviceMetrics.FOLLOWED_THROUGH
                        .is(true)
                        .because("Workout %s is what was suggested.".formatted(session.workoutId())))
                .orElseGet(() -> AdviceMetrics.FOLLOWED_THROUGH
                        .is(false)
                        .because("No import within %s had the suggested session.".formatted(window))));
    }
}
