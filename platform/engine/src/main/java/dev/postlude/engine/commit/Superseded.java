package dev.postlude.engine.commit;

/// This worker no longer holds its lease: what it runs belongs to somebody else now, and it can write nothing.
/// An `Error`, so that a function's `catch (Exception)` cannot keep a dead run going.
public final class Superseded extends Error {

    public Superseded(int worker) {
        super(
                "Worker %d lost its lease: another process has taken over its runs, or it was silent for longer than the lease lasts."
                        .formatted(worker),
                null,
                false,
                false);
    }
}
