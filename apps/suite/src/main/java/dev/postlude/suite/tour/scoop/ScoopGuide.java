package dev.postlude.suite.tour.scoop;

import dev.postlude.suite.tour.Guide;
import dev.postlude.suite.tour.Samples;
import dev.postlude.suite.tour.Side;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.Tour;
import java.util.List;

/// Scoop reads publications, so some are served beside it.
public final class ScoopGuide implements Guide {

    static final String SITE = "samples";

    @Override
    public List<Side> sides() {
        return List.of(new Side(
                SITE,
                "Samples",
                8090,
                "dev.postlude.scoop.sample.SampleSite",
                "/",
                "the publications that Scoop reads here"));
    }

    @Override
    public List<String> settings(Stage stage) {
        // They are served from loopback, which Scoop refuses to read from otherwise.
        return List.of("scoop.fetch.allow-private=true");
    }

    @Override
    public Samples samples(Stage stage) {
        return new Publications(stage);
    }

    @Override
    public Tour tour(Stage stage) {
        return new ScoopTour(stage);
    }

    @Override
    public String first() {
        return "read on from a story";
    }
}
