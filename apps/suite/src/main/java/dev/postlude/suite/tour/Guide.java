package dev.postlude.suite.tour;

import java.util.List;

/// What the suite has to know about one app beyond where it is: how it is started, filled and shown.
public interface Guide {

    /// Programs that run as long as the app does.
    default List<Side> sides() {
        return List.of();
    }

    /// What the app is told besides what every app is told, as `key=value`.
    ///
    /// The demo keeps the app's defaults. A tour may shorten what would take days, and each such line says why.
    default List<String> settings(Stage stage) {
        return List.of();
    }

    Samples samples(Stage stage);

    Tour tour(Stage stage);

    /// What to do first, as a sentence for somebody who has just started the demo.
    String first();
}
