package dev.postlude.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The embedded PostgreSQL could not be started, joined or stopped. The message says why and what to do about it.
public final class LaunchFailed extends RuntimeException {

    private final transient Path directory;

    LaunchFailed(Path directory, String what) {
        this(directory, what, null);
    }

    LaunchFailed(Path directory, String what, @Nullable Throwable cause) {
        super("The embedded PostgreSQL in " + directory + " is not available.\n" + what, cause);
        this.directory = directory;
    }

    public Path directory() {
        return directory;
    }
}
