package dev.postlude.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;

/// Who needs the server of a directory. A member is a file that its process keeps locked; when the process dies, the
/// lock goes with it and the file says nothing any more. All calls are made under the [StartLock].
final class Members {

    // A file lock belongs to the process, and closing any channel to a file drops it. So the files of this very
    // process are recognised by name and never opened a second time.
    private static final String OURS = ProcessHandle.current().pid() + "-"
            + ProcessHandle.current()
                    .info()
                    .startInstant()
                    .map(Instant::toEpochMilli)
                    .orElse(0L) + "-";

    private final Path folder;

    Members(Path directory) {
        this.folder = directory.resolve("members");
    }

    Member enter() throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(OURS + UUID.randomUUID());
        var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new IOException(file + " is locked by another process although it is new");
            }
            return new Member(file, channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /// Removes what dead members left behind. False if somebody is still there.
    boolean isEmpty() throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            var empty = true;
            for (var file : files.toList()) {
                if (isAlive(file)) {
                    empty = false;
                } else {
                    Files.deleteIfExists(file);
                }
            }
            return empty;
        }
    }

    private static boolean isAlive(Path file) throws IOException {
        if (file.getFileName().toString().startsWith(OURS)) {
            return true;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        }
    }

    /// One membership, held until it is left.
    record Member(Path file, FileChannel channel) {

        void leave() throws IOException {
            Files.deleteIfExists(file);
            channel.close();
        }
    }
}
