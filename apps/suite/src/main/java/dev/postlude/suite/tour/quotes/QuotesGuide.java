package dev.postlude.suite.tour.quotes;

import dev.postlude.suite.tour.Guide;
import dev.postlude.suite.tour.Samples;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.Tour;

/// How demotivational is started, filled and shown.
public final class QuotesGuide implements Guide {

    @Override
    public Samples samples(Stage stage) {
        return () -> "Demotivational begins empty.";
    }

    @Override
    public Tour tour(Stage stage) {
        return new QuotesTour(stage);
    }

    @Override
    public String first() {
        return "look around";
    }
}
