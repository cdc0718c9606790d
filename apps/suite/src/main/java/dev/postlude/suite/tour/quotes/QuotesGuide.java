package dev.postlude.suite.tour.quotes;

import dev.postlude.suite.tour.Guide;
import dev.postlude.suite.tour.Samples;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.Tour;
import java.util.List;

/// How the quotes are started, filled and shown.
public final class QuotesGuide implements Guide {

    @Override
    public List<String> settings(Stage stage) {
        // A tour has to see the end of a quote's first minutes, and to count quotes that nobody else has asked for.
        return stage.occasion().isTour()
                ? List.of("quotes.reaction-window=20s", "quotes.unasked.enabled=false")
                : List.of();
    }

    @Override
    public Samples samples(Stage stage) {
        return new Topics(stage);
    }

    @Override
    public Tour tour(Stage stage) {
        return new QuotesTour(stage);
    }

    @Override
    public String first() {
        return "let it talk you out of something, and vote";
    }
}
