package dev.postlude.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;

/// What the server says, in `postgres.log`. Two files at most, so that it does not grow for ever.
final class ServerLog {

    private static final long LARGEST = 10L << 20;

    private static final int READ_AT_MOST = 64 << 10;

    private static final int LINES_SHOWN = 12;

    private final Path directory;
    private final Path file;
    private long begin;

    ServerLog(Path directory) {
        this.directory = directory;
        this.file = directory.resolve("postgres.log");
    }

    Path file() {
        return file;
    }

    /// Everything said from now on is about the coming start.
    void open(Account account) throws IOException {
        if (Files.exists(file) && Files.size(file) > LARGEST) {
            Files.move(file, directory.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        account.own(file);
        begin = Files.size(file);
    }

    /// What was said since the log was opened, its end if that is much.
    String lines() throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            var from = Math.max(begin, log.length() - READ_AT_MOST);
            var bytes = new byte[Math.toIntExact(Math.max(0, log.length() - from))];
            log.seek(from);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    LaunchFailed failure(String what) {
        return new LaunchFailed(directory, what + lastWords());
    }

    private String lastWords() {
        try {
            var lines = lines().lines().toList();
            return lines.isEmpty()
                    ? ""
                    : lines.stream()
                            .skip(Math.max(0, lines.size() - LINES_SHOWN))
                            .collect(Collectors.joining(
                                    "\n  ", "\nThe server's last words, from " + file + ":\n  ", ""));
        } catch (IOException e) {
            return "\nIts log " + file + " cannot be read: " + e;
        }
    }
}
