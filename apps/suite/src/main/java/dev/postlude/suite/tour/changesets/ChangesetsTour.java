package dev.postlude.suite.tour.changesets;

import dev.postlude.suite.tour.Browser;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.SurfaceFacts;
import dev.postlude.suite.tour.Tour;

/// Shows changeset-image to somebody who knows nothing but its HTTP, and says what of it was true.
public final class ChangesetsTour implements Tour {

    private final Facts facts;
    private final Browser app;

    ChangesetsTour(Stage stage) {
        this.facts = new Facts(stage);
        this.app = stage.app();
    }

    @Override
    public boolean take() {
        facts.part("Descriptions answer", () -> new SurfaceFacts(facts).everyProcess(app, "Changesets"));
        return facts.summary("Changesets");
    }
}
