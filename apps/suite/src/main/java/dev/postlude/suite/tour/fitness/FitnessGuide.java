package dev.postlude.suite.tour.fitness;

import dev.postlude.suite.tour.Guide;
import dev.postlude.suite.tour.Samples;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.Tour;
import java.util.List;

/// How fitness-coach is started, filled and shown.
public final class FitnessGuide implements Guide {

    @Override
    public List<String> settings(Stage stage) {
        // Beside everything else that this suite keeps, and not where another one on this machine would have it too.
        return List.of("fitness.imports.folder=" + stage.scratch().resolve("imports"));
    }

    @Override
    public Samples samples(Stage stage) {
        return () -> "Coach begins empty.";
    }

    @Override
    public Tour tour(Stage stage) {
        return new FitnessTour(stage);
    }

    @Override
    public String first() {
        return "look around";
    }
}
