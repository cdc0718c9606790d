package dev.postlude.engine;

import java.util.UUID;

/// There is no run of this id: it never was, or it has been dropped with old history.
public final class UnknownRun extends IllegalArgumentException {

    private final transient UUID run;

    public UnknownRun(UUID run) {
        super("There is no run %s. It never was, or it has been dropped with old history.".formatted(run));
        this.run = run;
    }

    public UUID run() {
        return run;
    }
}
