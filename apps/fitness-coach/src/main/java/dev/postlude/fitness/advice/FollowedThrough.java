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
import java.time.ZoneOffset;
import java.util.List;

/// Waits for a later import to contain the suggested session.
///
/// Somebody who trains and never imports again counts as not having followed: what nobody told us did not happen.
@ApplicationScoped
@DurableFunction(id = "followed-through")
public class FollowedThrough implements Scorer<FollowInput> {

    /// A session is suggested for a day of the week ahead, by any clock on earth.
    private static final int FURTHEST_AHEAD = 9;

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
        // The session may have been imported before this run came to be: the answer is seen before its run ends.
        var asked = input.by()
                .minusDays(FURTHEST_AHEAD)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        var done = run.waitFor(
                "session",
                SessionDone.class,
                Match.eq("adviceId", input.adviceId()).since(asked),
                window);
        return Verdict.of(done.map(session -> AdviceMetrics.FOLLOWED_THROUGH
                        .is(true)
                        .because("Workout %s is what was suggested.".formatted(session.workoutId())))
                .orElseGet(() -> AdviceMetrics.FOLLOWED_THROUGH
                        .is(false)
                        .because("No import within %s had the suggested session.".formatted(window))));
    }
}
