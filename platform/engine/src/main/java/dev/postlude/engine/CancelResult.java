package dev.postlude.engine;

/// What came of the wish to cancel a run.
public sealed interface CancelResult {

    /// It ends at its next step, and at once if it is not executing.
    record Cancelled() implements CancelResult {}

    /// It had ended before.
    ///
    /// @param status how
    record AlreadyEnded(String status) implements CancelResult {}

    /// There is no such run.
    record Unknown() implements CancelResult {}
}
