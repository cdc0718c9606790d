package dev.postlude.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What really happened, outside of the database: a line for each time that a step's body began, on the disk before the
/// body goes on. It outlives its process.
final class Ledger {

    /// One time that the body of a step began.
    record Entry(long pid, UUID run, String step, long microsSince1970) {}

    private final FileChannel channel;

    Ledger(Path file) {
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void note(UUID run, String step) {
        // Wall clock: the ledger is outside the database on purpose, and so is its clock.
        var began = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        var line = "%d %s %s %d%n".formatted(ProcessHandle.current().pid(), run, step, began);
        try {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The entries of all ledgers in a directory. A line that its process could not finish was never followed by a
    /// body.
    static List<Entry> all(Path directory) {
        var entries = new ArrayList<Entry>();
        try (var files = Files.list(directory)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".ledger")).toList()) {
                for (var line : Files.readAllLines(file)) {
                    var fields = line.split(" ");
                    if (fields.length == 4) {
                        entries.add(new Entry(
                                Long.parseLong(fields[0]),
                                UUID.fromString(fields[1]),
                                fields[2],
                                Long.parseLong(fields[3])));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }
}
