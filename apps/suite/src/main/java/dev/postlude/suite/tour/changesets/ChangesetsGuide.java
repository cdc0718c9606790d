package dev.postlude.suite.tour.changesets;

import dev.postlude.suite.tour.Guide;
import dev.postlude.suite.tour.Samples;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.Tour;

/// How changeset-image is started, filled and shown.
public final class ChangesetsGuide implements Guide {

    @Override
    public Samples samples(Stage stage) {
        return () -> "Changesets begins empty.";
    }

    @Override
    public Tour tour(Stage stage) {
        return new ChangesetsTour(stage);
    }

    @Override
    public String first() {
        return "look around";
    }
}
