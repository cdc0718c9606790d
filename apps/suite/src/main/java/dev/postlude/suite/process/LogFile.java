package dev.postlude.suite.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// What a program wrote. One older file is kept beside it, so that logs do not grow from start to start.
public final class LogFile {

    private static final long LARGEST = 10L << 20;

    private static final int READ_AT_MOST = 64 << 10;

    private LogFile() {}

    /// Puts a file that has grown large aside, as `<name>.1`.
    static void rotate(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > LARGEST) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(log + " cannot be put aside: " + e, e);
        }
    }

    /// The last lines, as far as they are there.
    public static List<String> tail(Path log, int lines) {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var from = Math.max(0, file.length() - READ_AT_MOST);
            var bytes = new byte[Math.toIntExact(file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of("(%s cannot be read: %s)".formatted(log, e));
        }
    }
}
