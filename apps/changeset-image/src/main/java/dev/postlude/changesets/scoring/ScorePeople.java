package dev.postlude.changesets.scoring;

import static dev.postlude.changesets.scoring.ReleaseMetrics.CLICKS;
import static dev.postlude.changesets.scoring.ReleaseMetrics.WELCOME;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.Limit;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import jakarta.enterprise.context.ApplicationScoped;

/// Turns what people did into scores of the run that made the pictures, however long ago that was.
@ApplicationScoped
public class ScorePeople {

    private final Notices notices;

    ScorePeople(Notices notices) {
        this.notices = notices;
    }

    @DurableFunction(id = "score-click")
    @On(value = ReleaseNoticed.class, when = "event.data.how == 'click'")
    void click(ReleaseNoticed event, Run run) {
        run.score(CLICKS.add(1).creditedTo(event.runId()));
    }

    /// What is written is what all of them think by now. One at a time for each release, or an older mean
    /// could be written last.
    @DurableFunction(id = "score-reactions", concurrency = @Limit(value = 1, key = "releaseId"))
    @On(ReactionsChanged.class)
    void reactions(ReactionsChanged event, Run run) {
        var said = run.step("ask-all", Said.class, () -> Said.of(notices, event));
        if (said.counted() > 0) {
            run.score(WELCOME.is(said.welcome())
                    .because("%d reactions that say something".formatted(said.counted()))
                    .creditedTo(event.runId()));
        }
    }

    record Said(int counted, double welcome) {

        static Said of(Notices notices, ReactionsChanged event) {
            return Mood.of(notices.reactions(event.releaseId()))
                    .map(mood -> new Said(mood.counted(), mood.welcome()))
                    .orElse(new Said(0, 0));
        }
    }
}
