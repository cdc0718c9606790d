package dev.postlude.stats.reading;

/// What can be said of one metric of one variant against the baseline.
public enum Call {
    BETTER("better"),
    WORSE("worse"),
    /// More runs or more time may still decide it.
    TOO_EARLY("too early"),
    /// Any difference is too small to matter; on a guardrail: within its margin.
    SAME("same"),
    /// It cannot be decided, or was not by the horizon.
    CANNOT_TELL("can't tell");

    private final String words;

    Call(String words) {
        this.words = words;
    }

    /// As it is written on the page and in JSON.
    @Override
    public String toString() {
        return words;
    }
}
