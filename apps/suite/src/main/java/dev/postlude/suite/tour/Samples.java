package dev.postlude.suite.tour;

/// What an app begins with, so that there is something to see.
public interface Samples {

    /// Adds what is not there yet, and may be done at each start. Returns a sentence about what there is now.
    /// Throws [Unmet] if that is not possible.
    String add();
}
