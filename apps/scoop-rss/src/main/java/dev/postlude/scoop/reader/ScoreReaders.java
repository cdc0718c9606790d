package dev.postlude.scoop.reader;

import static dev.postlude.scoop.summary.SummaryMetrics.CLICKTHROUGHS;
import static dev.postlude.scoop.summary.SummaryMetrics.OPENS;
import static dev.postlude.scoop.summary.SummaryMetrics.SATISFACTION;
import static dev.postlude.scoop.summary.SummaryMetrics.SAVES;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.On;
import dev.postlude.api.Run;
import jakarta.enterprise.context.ApplicationScoped;

/// Turns what readers did into scores of the run that wrote what they saw, however long ago that was.
@ApplicationScoped
public class ScoreReaders {

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

    @DurableFunction(id = "score-rating")
    @On(SummaryRated.class)
    void rating(SummaryRated event, Run run) {
        var rating = event.rating();
        run.score(SATISFACTION
                .is(rating.satisfaction())
                .because("A reader called it " + rating.word() + ".")
                .creditedTo(event.runId()));
    }
}
