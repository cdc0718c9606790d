package dev.postlude.quarkus.scope;

/// What a persistence context has been told and has not yet written.
public interface PendingWrites {

    /// Writes it in the current transaction, so that what the database refuses is refused inside the step.
    void flush();
}
