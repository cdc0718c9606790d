package dev.postlude.suite.tour.resume;

import dev.postlude.suite.tour.Guide;
import dev.postlude.suite.tour.Samples;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.Tour;

/// How resume-tailor is started, filled and shown.
public final class ResumeGuide implements Guide {

    @Override
    public Samples samples(Stage stage) {
        return () -> "Resumes begins empty.";
    }

    @Override
    public Tour tour(Stage stage) {
        return new ResumeTour(stage);
    }

    @Override
    public String first() {
        return "look around";
    }
}
