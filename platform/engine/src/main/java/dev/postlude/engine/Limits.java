package dev.postlude.engine;

/// The limits of the engine, each with a name and a number. What exceeds one is refused with its name.
public final class Limits {

    /// Bytes of JSON of one step result, one input or one event.
    public static final int MAX_PAYLOAD_BYTES = 4 * 1024 * 1024;

    /// Steps, scores, defers and waits of one branch of a run.
    public static final int MAX_STEPS_PER_BRANCH = 16_383;

    /// Branches that one branch forks.
    public static final int MAX_FORKS_PER_BRANCH = 4_095;

    /// How deep branches may fork branches.
    public static final int MAX_FORK_DEPTH = 4;

    /// Runs that one run defers.
    public static final int MAX_DEFERS_PER_RUN = 100;

    /// Characters of the id of a step.
    public static final int MAX_NAME_LENGTH = 120;

    /// Characters of the id that a sender gives an event.
    public static final int MAX_EVENT_ID_LENGTH = 256;

    /// Events in one call.
    public static final int MAX_EVENTS_PER_CALL = 5_000;

    private Limits() {}
}
