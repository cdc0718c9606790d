package dev.postlude.resume.work;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the step `persist` has come to.
///
/// @param copy null if the task had ended before, so that nothing was stored
record Kept(@Nullable StoredCopy copy) {

    static final Kept TOO_LATE = new Kept(null);

    /// A stored copy, and how long its outcome is waited for.
    ///
    /// @param since what its owner says from then on counts
    record StoredCopy(UUID tailoredId, Instant since, long waitSeconds) {}
}
