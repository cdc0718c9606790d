package dev.postlude.suite;

import dev.postlude.suite.process.Stopped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder `.demo`: what the suite keeps from one start to the next.
///
///     <name>.pid   of a running program
///     <name>.log   what it wrote
///     postgres/    the database, and what the programs beside the apps keep
///     check/       the database of the latest tour, which never meets the other one
///     lock         held by the suite that runs
///
/// The operating system gives the lock back when its holder dies, so nobody has to clean up after anybody.
final class Folder implements AutoCloseable {

    private final Path path;
    private @Nullable FileChannel lock;

    Folder(Path root) {
        this.path = root.resolve(".demo");
    }

    Path path() {
        return path;
    }

    Path log(String name) {
        return path.resolve(name + ".log");
    }

    Path pidFile(String name) {
        return path.resolve(name + ".pid");
    }

    Path database(boolean check) {
        return path.resolve(check ? "check" : "postgres");
    }

    /// Throws [Stopped] if another suite holds it.
    void lock() {
        try {
            Files.createDirectories(path);
            lock = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new Stopped("Another ./demo is running in this folder. Stop it with Ctrl-C where it runs; if you"
                        + " cannot find it: lsof " + path.resolve("lock"));
            }
        } catch (IOException e) {
            throw new Stopped("%s cannot be used: %s. Give it to the user you are, or delete it as its owner."
                    .formatted(path, e));
        }
    }

    static boolean hasServer(Path database) {
        return server(database).isPresent();
    }

    /// The process that a server in `database` says it is, if that runs.
    static Optional<ProcessHandle> server(Path database) {
        try (var lines = Files.lines(database.resolve("data").resolve("postmaster.pid"))) {
            return lines.findFirst()
                    .filter(first -> first.strip().matches("\\d{1,18}"))
                    .flatMap(first -> ProcessHandle.of(Long.parseLong(first.strip())));
        } catch (IOException | UncheckedIOException e) {
            // No such file, and so no server; or one that we may not read, and joining it will say so.
            return Optional.empty();
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new Stopped("%s cannot be deleted: %s. Delete it yourself and start again.".formatted(folder, e));
        }
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
