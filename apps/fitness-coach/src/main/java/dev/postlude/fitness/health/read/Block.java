package dev.postlude.fitness.health.read;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Some whole elements in a row, as bytes that may change once the next block is asked for.
///
/// @param ends     where each element ends; the first begins at `from`
/// @param tellings what has been read without a parser
final class Block {

    private static final byte[] BEFORE = "<HealthData>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEHIND = "</HealthData>".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private final int from;
    private final int[] ends;
    private final @Nullable Telling[] tellings;
    private final int count;

    Block(byte[] bytes, int from, int[] ends, @Nullable Telling[] tellings, int count) {
        this.bytes = bytes;
        this.from = from;
        this.ends = ends;
        this.tellings = tellings;
        this.count = count;
    }

    /// How many elements it has.
    int count() {
        return count;
    }

    /// What the element has come to; null when a parser has to look at it.
    @Nullable
    Telling telling(int element) {
        return tellings[element];
    }

    /// The elements from `first` on and before `until`, as a document of their own.
    InputStream document(int first, int until) {
        return new Document(start(first), ends[until - 1]);
    }

    /// One element as it stands, or the beginning of it. What is no UTF-8 is replaced.
    String text(int element, int most) {
        var start = start(element);
        return new String(bytes, start, Math.min(most, ends[element] - start), StandardCharsets.UTF_8).strip();
    }

    private int start(int element) {
        return element == 0 ? from : ends[element - 1];
    }

    /// Saves copying a megabyte only to put two tags around it.
    private final class Document extends InputStream {

        private final int end;
        private int at;
        private int before;
        private int behind;

        Document(int start, int end) {
            this.at = start;
            this.end = end;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (before < BEFORE.length) {
                var n = Math.min(length, BEFORE.length - before);
                System.arraycopy(BEFORE, before, into, offset, n);
                before += n;
                return n;
            }
            if (at < end) {
                var n = Math.min(length, end - at);
                System.arraycopy(bytes, at, into, offset, n);
                at += n;
                return n;
            }
            if (behind < BEHIND.length) {
                var n = Math.min(length, BEHIND.length - behind);
                System.arraycopy(BEHIND, behind, into, offset, n);
                behind += n;
                return n;
            }
            return -1;
        }
    }
}
