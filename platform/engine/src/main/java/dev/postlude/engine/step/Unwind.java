package dev.postlude.engine.step;

/// How the engine leaves a function that is not finished. Errors, so that a function's `catch (Exception)` does not
/// keep them.
public abstract sealed class Unwind extends Error {

    Unwind(String message) {
        super(message, null, false, false);
    }

    /// The run has to wait; what it waits for has been noted.
    public static final class Suspended extends Unwind {
        public Suspended() {
            super("The run is suspended. If you see this, a catch (Throwable) has caught what belongs to the engine.");
        }
    }

    /// Somebody asked for the run to end.
    public static final class Cancelled extends Unwind {
        public Cancelled() {
            super("The run was cancelled.");
        }
    }

    /// The process is stopping and hands the run back.
    public static final class Released extends Unwind {
        public Released() {
            super("The process is stopping; the run goes on elsewhere.");
        }
    }

    /// The function asks for other steps than it did before.
    public static final class Mismatch extends Unwind {
        public Mismatch(String message) {
            super(message);
        }
    }
}
