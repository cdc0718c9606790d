package dev.postlude.changesets.scoring;

import static dev.postlude.changesets.scoring.ReleaseMetrics.NOTICED;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.Match;
import dev.postlude.api.Metric;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import dev.postlude.api.Scorer;
import dev.postlude.api.Verdict;
import dev.postlude.changesets.ChangesetsSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/// Waits up to a week for the first person who follows a release's link or reacts to its message.
///
/// The wait looks back to when the pictures were stored, so somebody who is faster than this run is not
/// missed. Silence is an answer only where there was something to notice.
@ApplicationScoped
@DurableFunction(id = "score-notice")
public class ScoreNotice implements Scorer<AwaitedNotice> {

    private final Duration window;

    ScoreNotice(ChangesetsSettings settings) {
        this.window = settings.noticeWindow();
    }

    @Override
    public List<Metric> metrics() {
        return List.of(NOTICED);
    }

    @Override
    public Verdict score(AwaitedNotice awaited, Run run, Parent parent) {
        if (!awaited.reachable()) {
            return Verdict.unknown("The release is neither in Slack nor has it a link, so nobody could notice it.");
        }
        var first = Match.eq("releaseId", awaited.releaseId()).since(awaited.since());
        var noticed = run.waitFor("first-notice", ReleaseNoticed.class, first, window);
        return noticed.map(notice -> Verdict.of(NOTICED.is(true).because("first a " + notice.how())))
                .orElseGet(() -> Verdict.of(NOTICED.is(false).because("nobody within " + window)));
    }
}
