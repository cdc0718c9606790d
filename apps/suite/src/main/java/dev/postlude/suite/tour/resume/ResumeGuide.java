package dev.postlude.suite.tour.resume;

import dev.postlude.suite.tour.Guide;
import dev.postlude.suite.tour.Samples;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.Tour;
import java.util.List;

/// How resume-tailor is started, filled and shown.
public final class ResumeGuide implements Guide {

    @Override
    public List<String> settings(Stage stage) {
        return stage.occasion().isTour()
                ? List.of(
                        // A month is long; so nobody says anything for twenty seconds, and then it is over.
                        "resume.outcome-window=20s",
                        // A tour uses up a share of the day, and may be taken twice on one day.
                        "resume.quota.per-day=" + ResumeTour.QUOTA)
                : List.of();
    }

    @Override
    public Samples samples(Stage stage) {
        return new Wardrobe(stage);
    }

    @Override
    public Tour tour(Stage stage) {
        return new ResumeTour(stage);
    }

    @Override
    public String first() {
        return "sign in as ada with ada, and have a resume fitted to a job";
    }
}
