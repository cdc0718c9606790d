package dev.postlude.suite.tour.fitness;

import dev.postlude.suite.tour.Guide;
import dev.postlude.suite.tour.Occasion;
import dev.postlude.suite.tour.Samples;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.Tour;
import java.util.ArrayList;
import java.util.List;

/// How fitness-coach is started, filled and shown.
public final class FitnessGuide implements Guide {

    @Override
    public List<String> settings(Stage stage) {
        var settings = new ArrayList<String>();
        // Beside everything else that this suite keeps, and not where another one on this machine would have it too.
        settings.add("fitness.imports.folder=" + stage.scratch().resolve("imports"));
        if (stage.occasion().isTour()) {
            // A tour has to see the end of a week in which nobody did what was suggested. Where the app is killed on
            // the way, a session needs longer to get from an upload to its score.
            settings.add("fitness.follow-window=" + (stage.occasion() == Occasion.TOUR_WITH_KILLS ? "240s" : "45s"));
        }
        return settings;
    }

    @Override
    public Samples samples(Stage stage) {
        return new Exports(stage);
    }

    @Override
    public Tour tour(Stage stage) {
        return new FitnessTour(stage);
    }

    @Override
    public String first() {
        return "read in a made-up person, and ask the coach";
    }
}
