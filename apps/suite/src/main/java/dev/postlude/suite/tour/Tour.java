package dev.postlude.suite.tour;

/// Shows one app, and says what of it was true.
public interface Tour {

    /// True if everything held.
    boolean take();
}
