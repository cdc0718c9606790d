package dev.postlude.fitness.health.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads records that are one plain tag, with no children but metadata, straight off the bytes. Nearly all are. What
/// they mean is [Records]' business; whatever else stands there is a parser's.
final class PlainRecords {

    private static final byte[] CLOSING = "</Record>".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 64 * 1024;

    private final PlainTag tag = new PlainTag("Record");
    private final PlainTag metadata = new PlainTag("MetadataEntry");
    private final Records records;
    private byte[] bytes = {};
    private @Nullable String zone;
    private @Nullable Telling telling;

    PlainRecords(Records records) {
        this.records = records;
    }

    /// Looks at other bytes from here on, or at the same array with others in it.
    void begin(byte[] others) {
        bytes = others;
        tag.begin(others);
        metadata.begin(others);
    }

    /// Where the record ends that begins at or after `from`, or [PlainTag#OTHER].
    int read(int from, int limit) {
        telling = null;
        var end = end(afterSpace(from, limit), limit);
        if (end - from > MOST) {
            return PlainTag.OTHER;
        }
        if (end != PlainTag.OTHER) {
            telling = records.plain(tag, zone);
        }
        return end;
    }

    /// What was read last has come to this; null when a parser has to look at it.
    @Nullable
    Telling telling() {
        return telling;
    }

    private int end(int from, int limit) {
        zone = null;
        var at = tag.end(from, limit);
        return at == PlainTag.OTHER || tag.isEmpty() ? at : afterChildren(at, limit);
    }

    private int afterChildren(int from, int limit) {
        var at = afterSpace(from, limit);
        for (var end = metadata.end(at, limit); end != PlainTag.OTHER; end = metadata.end(at, limit)) {
            if (!metadata.isEmpty()) {
                return PlainTag.OTHER;
            }
            if ("HKTimeZone".equals(metadata.text("key"))) {
                zone = metadata.text("value");
            }
            at = afterSpace(end, limit);
        }
        var end = at + CLOSING.length;
        return end <= limit && Arrays.equals(bytes, at, end, CLOSING, 0, CLOSING.length) ? end : PlainTag.OTHER;
    }

    private int afterSpace(int from, int limit) {
        var at = from;
        while (at < limit && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
        return at;
    }
}
