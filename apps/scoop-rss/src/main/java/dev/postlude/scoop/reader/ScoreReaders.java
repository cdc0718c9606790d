package dev.postlude.scoop.reader;

import static dev.postlude.scoop.summary.SummaryMetrics.CLICKTHROUGHS;
import static dev.postlude.scoop.summary.SummaryMetrics.OPENS;
import static dev.postlude.scoop.summary.SummaryMetrics.SATISFACTION;
import static dev.postlude.scoop.summary.SummaryMetrics.SAVES;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.Limit;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import jakarta.enterprise.context.ApplicationScoped;

/// Turns what readers did into scores of the run that wrote what they saw, however long ago that was.
@ApplicationScoped
public class ScoreReaders {

    private final Readings readings;

    ScoreReaders(Readings readings) {
        this.readings = readings;
    }

    @DurableFunction(id = "score-open")
    @On(StoryOpened.class)
    void open(StoryOpened event, Run run) {
        run.score(OPENS.add(1).creditedTo(event.runId()));
    }

    @DurableFunction(id = "score-click")
    @On(StoryClicked.class)
    void click(StoryClicked event, Run run) {
        run.score(CLICKTHROUGHS.add(1).creditedTo(event.runId()));
    }

    @DurableFunction(id = "score-save")
    @On(StorySaved.class)
    void save(StorySaved event, Run run) {
        run.score(SAVES.add(event.saved() ? 1 : -1).creditedTo(event.runId()));
    }

    /// Several readers may rate one summary, and of a number the latest score counts: so what is written is what all of
    /// them think by now. One at a time for each summary, or an older mean could be written last.
    @DurableFunction(id = "score-rating", concurrency = @Limit(value = 1, key = "runId"))
    @On(SummaryRated.class)
    void rating(SummaryRated event, Run run) {
        var opinion = run.step("ask-all-readers", Opinion.class, () -> readings.opinion(event.runId()));
        run.score(SATISFACTION
                .is(opinion.satisfaction())
                .because("%d readers; the last one called it %s."
                        .formatted(opinion.readers(), event.rating().word()))
                .creditedTo(event.runId()));
    }
}
