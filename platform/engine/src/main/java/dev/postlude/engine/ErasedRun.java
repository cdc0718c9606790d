package dev.postlude.engine;

import java.util.UUID;

/// The run has been erased, so there is nothing left to repeat it with.
public final class ErasedRun extends IllegalStateException {

    public ErasedRun(UUID run) {
        super("Run %s has been erased, and its input with it. Give another input to run it again.".formatted(run));
    }
}
