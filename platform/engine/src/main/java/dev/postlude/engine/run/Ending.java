package dev.postlude.engine.run;

import org.jspecify.annotations.Nullable;

/// How a pass through a function ended a run.
///
/// @param state  as in table `outcome`
/// @param output the result as JSON, or the failure
record Ending(short state, byte @Nullable [] output) {

    static final short COMPLETED = 3;
    static final short FAILED = 4;
    static final short CANCELLED = 5;

    static Ending completed(byte[] output) {
        return new Ending(COMPLETED, output);
    }

    static Ending failed(byte[] failure) {
        return new Ending(FAILED, failure);
    }

    static Ending cancelled() {
        return new Ending(CANCELLED, null);
    }

    /// The word for it, as in `when` of a defer and in the API.
    String word() {
        return switch (state) {
            case COMPLETED -> "completed";
            case FAILED -> "failed";
            default -> "cancelled";
        };
    }
}
