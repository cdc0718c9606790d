package dev.postlude.engine.step;

import org.jspecify.annotations.Nullable;

/// How the engine leaves a function that is not finished. Errors, so that a function's `catch (Exception)` does not
/// keep them.
public abstract sealed class Unwind extends Error {

    Unwind(String message) {
        this(message, null);
    }

    Unwind(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
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

    /// What the run did could not be stored, so it must not go on from there.
    public static final class Unstorable extends Unwind {
        public Unstorable(Throwable cause) {
            super("What the run did could not be stored: " + cause.getMessage(), cause);
        }
    }

    /// The function asks for other steps than it did before.
    public static final class Mismatch extends Unwind {
        public Mismatch(String message) {
            super(message);
        }
    }
}
