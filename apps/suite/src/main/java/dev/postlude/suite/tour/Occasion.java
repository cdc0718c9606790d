package dev.postlude.suite.tour;

import java.time.Duration;

/// What an app is shown for.
public enum Occasion {
    /// People look at it.
    DEMO,
    /// A tour is taken.
    TOUR,
    /// A tour is taken while the app is killed again and again.
    TOUR_WITH_KILLS;

    /// Each process that is killed leaves runs behind that nobody touches until its lease has ended; and some of them
    /// meet that more than once.
    private static final int TROUBLED = 4;

    public boolean isTour() {
        return this != DEMO;
    }

    Duration longer(Duration limit) {
        return this == TOUR_WITH_KILLS ? limit.multipliedBy(TROUBLED) : limit;
    }
}
