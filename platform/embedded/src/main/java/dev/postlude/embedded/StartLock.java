package dev.postlude.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Lets one thread of one process at a time start or stop the server of a directory.
final class StartLock {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Path directory;

    StartLock(Path directory) {
        this.directory = directory;
    }

    <T> T holding(Locked<T> body) throws IOException {
        // An interned string, because it is the same object for every class loader of this JVM. A second channel to
        // the file inside one JVM would not wait, and closing it would give the first one's lock away.
        synchronized (("dev.postlude.embedded:" + directory).intern()) {
            try (var channel = FileChannel.open(
                    directory.resolve("start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                waitFor(channel);
                return body.run();
            }
        }
    }

    private FileLock waitFor(FileChannel channel) throws IOException {
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() > giveUp) {
                throw new LaunchFailed(
                        directory,
                        "Another process has held start.lock for " + PATIENCE.toMinutes()
                                + " minutes. End it, then try again; its id is shown by: lsof " + directory
                                + "/start.lock");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    interface Locked<T> {
        T run() throws IOException;
    }
}
