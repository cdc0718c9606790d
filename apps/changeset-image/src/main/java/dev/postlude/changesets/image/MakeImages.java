package dev.postlude.changesets.image;

import static dev.postlude.changesets.scoring.ReleaseMetrics.BYTES;
import static dev.postlude.changesets.scoring.ReleaseMetrics.CLICKS;
import static dev.postlude.changesets.scoring.ReleaseMetrics.CONTRAST;
import static dev.postlude.changesets.scoring.ReleaseMetrics.COVERAGE;
import static dev.postlude.changesets.scoring.ReleaseMetrics.FITS;
import static dev.postlude.changesets.scoring.ReleaseMetrics.GROUNDED;
import static dev.postlude.changesets.scoring.ReleaseMetrics.NOTICED;
import static dev.postlude.changesets.scoring.ReleaseMetrics.WELCOME;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.Experiment;
import dev.postlude.api.Failure;
import dev.postlude.api.Limit;
import dev.postlude.api.On;
import dev.postlude.api.OnFailure;
import dev.postlude.api.Run;
import dev.postlude.api.StepFailed;
import dev.postlude.changesets.card.Look.Layout;
import dev.postlude.changesets.image.Shelf.Commission;
import dev.postlude.changesets.intake.ImagesRequested;
import dev.postlude.changesets.scoring.AwaitedNotice;
import dev.postlude.changesets.scoring.JudgeImage;
import dev.postlude.changesets.scoring.JudgedImage;
import dev.postlude.changesets.scoring.ScoreNotice;
import dev.postlude.changesets.slack.Posting;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Makes the pictures of a release in one of two layouts, posts them, and finds out which layout people
/// notice.
///
/// The release is stored before Slack is asked for anything: a Slack that is down delays the message and
/// nothing else. A release that Slack refuses for good has its pictures all the same.
@ApplicationScoped
public class MakeImages {

    static final Experiment<Layout> LAYOUT = Experiment.of("layout", Layout.class)
            .goal(COVERAGE)
            .goal(CLICKS)
            .guard(FITS)
            .guard(CONTRAST)
            .guard(BYTES)
            .secondary(GROUNDED)
            .secondary(NOTICED)
            .secondary(WELCOME);

    private static final Logger LOG = Logger.getLogger(MakeImages.class);

    private final Shelf shelf;
    private final Headlines headlines;
    private final Painter painter;
    private final Posting posting;

    MakeImages(Shelf shelf, Headlines headlines, Painter painter, Posting posting) {
        this.shelf = shelf;
        this.headlines = headlines;
        this.painter = painter;
        this.posting = posting;
    }

    /// @param slack what became of the message: `posted`, `off`, or why not
    public record Result(String layout, int pages, String altText, String slack) {}

    @DurableFunction(id = "make-images", retries = 5, concurrency = @Limit(4))
    @On(ImagesRequested.class)
    Result make(ImagesRequested wanted, Run run) {
        var commission = run.step("plan", Commission.class, () -> shelf.begin(wanted, run.id()));
        var headline = headline(commission, run);
        var trial = run.experiment(LAYOUT, layout -> switch (layout) {
            case CARD -> draw("render-card", layout, commission, headline, run);
            case LIST -> draw("render-list", layout, commission, headline, run);
        });
        var drawing = trial.result();
        run.score(drawing.fits().as(FITS));
        run.score(drawing.contrast().as(CONTRAST));
        run.score(drawing.bytes().as(BYTES));
        if (headline.asked()) {
            run.score(GROUNDED.is(headline.grounded()).because(headline.reason()));
        }
        var finished =
                new Shelf.Finished(run.id(), trial.variant().name(), headline.text(), commission.plan(), drawing);
        var kept = run.transaction("store", Shelf.Kept.class, tx -> shelf.store(tx, wanted, finished));
        if (!kept.awaited()) {
            return new Result(
                    trial.variant().name(), drawing.pages().size(), drawing.altText(), "nobody waits for it any more");
        }
        var said = posting.post(wanted.releaseId(), drawing.pages().size(), run);
        run.transaction("finish", Boolean.class, tx -> shelf.finish(wanted, drawing));
        var shown = (headline.text() + " " + drawing.altText()).strip();
        run.defer(
                "judge",
                JudgeImage.class,
                new JudgedImage(commission.plan().title(), Changes.notes(commission.plan()), shown));
        var reachable = said.posted() || commission.plan().url() != null;
        run.defer("notice", ScoreNotice.class, new AwaitedNotice(wanted.releaseId(), kept.at(), reachable));
        return new Result(trial.variant().name(), drawing.pages().size(), drawing.altText(), said.sentence());
    }

    private Drawing draw(String step, Layout layout, Commission commission, Headline headline, Run run) {
        return run.step(step, Drawing.class, () -> painter.draw(commission, layout, headline));
    }

    /// A model that fails costs the headline, not the release.
    private Headline headline(Commission commission, Run run) {
        try {
            return run.step("headline", Headline.class, () -> headlines.write(commission.plan()));
        } catch (StepFailed e) {
            LOG.warnf("No headline for run %s: %s", run.id(), e.getMessage());
            return Headline.none("the model failed");
        }
    }

    @OnFailure
    void giveUp(ImagesRequested wanted, Failure failure, Run run) {
        run.transaction("give-up", Boolean.class, tx -> shelf.giveUp(tx, wanted));
    }
}
