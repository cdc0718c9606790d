package dev.postlude.fitness.imports.spool;

import dev.postlude.fitness.health.read.UnreadableExport;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/// How large the table of contents of an archive is, which the platform reads into memory as a whole. So it is looked
/// at before the archive is opened.
///
/// @param entries how many files the archive says it has
/// @param bytes   how long the table is
record ZipDirectory(long entries, long bytes) {

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int END_64_LENGTH = 56;
    private static final int LONGEST_COMMENT = 65_535;
    private static final long LARGEST_SHORT = 0xffffL;
    private static final long LARGEST_INT = 0xffffffffL;

    static ZipDirectory of(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var tailLength = (int) Math.min(in.length(), END_LENGTH + LONGEST_COMMENT);
            var tailStart = in.length() - tailLength;
            var tail = read(in, tailStart, tailLength);
            for (var at = tailLength - END_LENGTH; at >= 0; at--) {
                var comment = tail.getShort(at + 20) & LARGEST_SHORT;
                if (tail.getInt(at) == END && at + END_LENGTH + comment == tailLength) {
                    var entries = tail.getShort(at + 10) & LARGEST_SHORT;
                    var bytes = tail.getInt(at + 12) & LARGEST_INT;
                    var isLarge = entries == LARGEST_SHORT
                            || bytes == LARGEST_INT
                            || (tail.getInt(at + 16) & LARGEST_INT) == LARGEST_INT;
                    return isLarge ? large(in, tailStart + at) : new ZipDirectory(entries, bytes);
                }
            }
        }
        throw damaged();
    }

    private static ZipDirectory large(RandomAccessFile in, long end) throws IOException {
        if (end < LOCATOR_LENGTH + END_64_LENGTH) {
            throw damaged();
        }
        var locator = read(in, end - LOCATOR_LENGTH, LOCATOR_LENGTH);
        var at = locator.getLong(8);
        if (locator.getInt(0) != LOCATOR_64 || at < 0 || at > end - END_64_LENGTH) {
            throw damaged();
        }
        var record = read(in, at, END_64_LENGTH);
        if (record.getInt(0) != END_64) {
            throw damaged();
        }
        return new ZipDirectory(record.getLong(32), record.getLong(40));
    }

    private static ByteBuffer read(RandomAccessFile in, long from, int length) throws IOException {
        var bytes = new byte[length];
        in.seek(from);
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static UnreadableExport damaged() {
        return new UnreadableExport("The archive is damaged or not complete: it has no table of contents.");
    }
}
