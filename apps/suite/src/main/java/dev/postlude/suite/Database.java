package dev.postlude.suite;

import dev.postlude.embedded.EmbeddedPostgres;
import dev.postlude.embedded.LaunchFailed;
import dev.postlude.embedded.Settings;
import dev.postlude.suite.process.Screen;
import dev.postlude.suite.process.Stopped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/// The PostgreSQL that all programs share: started if nobody has, started again when it dies, left at the end.
///
/// Every program is a member of its own, and the last to leave stops it. The suite leaves after all others.
final class Database implements AutoCloseable {

    static final String NAME = "postgres";

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Path directory;
    private final int port;
    private final Screen screen;
    private final Deque<EmbeddedPostgres> memberships = new ArrayDeque<>();
    private boolean closed;

    Database(Path directory, int port, Screen screen) {
        this.directory = directory;
        this.port = port;
        this.screen = screen;
    }

    /// Throws [Stopped] if it does not start.
    void start() {
        var begin = System.nanoTime();
        screen.waiting("Starting PostgreSQL …");
        join();
        screen.say("%s is ready after %s, in %s.".formatted(NAME, Screen.seconds(Screen.since(begin)), directory));
        Thread.ofVirtual().name("keeps " + NAME + " running").start(this::keepRunning);
    }

    synchronized boolean hasStarted() {
        return !memberships.isEmpty();
    }

    /// Stops the server of a directory that nobody uses any more, if there is one.
    static void stopLeftover(Path directory) {
        if (Folder.hasServer(directory)) {
            // Whoever joins a server that runs and leaves it as the last one, stops it.
            membership(Settings.in(directory)).close();
        }
    }

    private synchronized void join() {
        if (!closed) {
            memberships.push(membership(Settings.in(directory).withPort(port)));
        }
    }

    private void keepRunning() {
        while (!isClosed()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            if (!isClosed() && !Folder.hasServer(directory)) {
                startAgain();
            }
        }
    }

    private void startAgain() {
        screen.say("%s died. It is started again; what was committed is there.".formatted(NAME));
        try {
            join();
            screen.say("%s is back.".formatted(NAME));
        } catch (Stopped e) {
            screen.say("%s%nIt is tried again in a moment.".formatted(e.getMessage()));
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private static EmbeddedPostgres membership(Settings settings) {
        try {
            // The suite says when to leave: after the programs, which need it while they stop.
            return EmbeddedPostgres.join(settings.withLeaveAtExit(false));
        } catch (LaunchFailed e) {
            throw new Stopped(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!memberships.isEmpty()) {
            memberships.pop().close();
        }
    }
}
