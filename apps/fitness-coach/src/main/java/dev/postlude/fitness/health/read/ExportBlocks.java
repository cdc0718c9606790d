package dev.postlude.fitness.health.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The XML of an export in blocks of whole elements.
///
/// It holds one block at a time, and an element that is larger than one, up to a limit.
final class ExportBlocks implements Closeable {

    private static final int USUAL = 1024 * 1024;
    private static final int MOST_OF_ONE_ELEMENT = 32 * 1024 * 1024;
    private static final String ROOT = "HealthData";

    private final InputStream in;
    private final PlainRecords plain;
    private final boolean isParserAlone;
    private byte[] bytes = new byte[USUAL];
    private int[] ends = new int[4096];
    private @Nullable Telling[] tellings = new Telling[4096];
    private int from;
    private int limit;
    private long position;
    private boolean ended;

    /// @param in            stands at `position`
    /// @param position      0, or where a block has ended before
    /// @param isParserAlone whether nothing is read without a parser
    ExportBlocks(InputStream in, long position, PlainRecords plain, boolean isParserAlone) throws IOException {
        this.in = in;
        this.position = position;
        this.plain = plain;
        this.isParserAlone = isParserAlone;
        if (position == 0) {
            skipProlog();
        }
    }

    private void skipProlog() throws IOException {
        while (limit < Prolog.MOST && fill()) {
            // Until there is enough of it, or no more.
        }
        var found = Prolog.find(bytes, limit);
        if (found == null) {
            throw new UnreadableExport("This is no XML, or what it begins with is larger than any export's.");
        }
        if (!found.root().equals(ROOT)) {
            throw new UnreadableExport("This is no export of Apple Health: its outermost element is %s and not %s."
                    .formatted(shown(found.root()), ROOT));
        }
        from = found.end();
    }

    private static String shown(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }

    /// How many bytes of the XML stand before what comes next.
    long position() {
        return position + from;
    }

    /// Null after the last one.
    @Nullable
    Block next() throws IOException {
        if (ended) {
            return null;
        }
        while (true) {
            var count = scan();
            if (count > 0) {
                var block = new Block(bytes, from, ends, tellings, count);
                from = ends[count - 1];
                return block;
            }
            if (ended) {
                return null;
            }
            makeRoom();
            if (!fill()) {
                throw new UnreadableExport(
                        "The export ends in the middle, after %,d bytes of XML. What came before has been kept; export again and upload that."
                                .formatted(position + limit));
            }
        }
    }

    private int scan() {
        var scan = new ElementScan(bytes, limit);
        plain.begin(bytes);
        var count = 0;
        for (var at = from; ; ) {
            var end = isParserAlone ? PlainTag.OTHER : plain.read(at, limit);
            if (end == PlainTag.OTHER) {
                end = scan.end(at);
                if (end < 0) {
                    // What stands before is handed out first, and this found again then.
                    ended = end == ElementScan.ENCLOSING_ENDS && count == 0;
                    return count;
                }
                if (!isParserAlone) {
                    // It may have been repaired.
                    plain.read(at, end);
                }
            }
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, 2 * count);
                tellings = Arrays.copyOf(tellings, 2 * count);
            }
            tellings[count] = plain.telling();
            ends[count++] = end;
            at = end;
        }
    }

    private void makeRoom() {
        System.arraycopy(bytes, from, bytes, 0, limit - from);
        position += from;
        limit -= from;
        from = 0;
        if (limit > bytes.length / 2) {
            if (bytes.length >= MOST_OF_ONE_ELEMENT) {
                throw new UnreadableExport(
                        "A single element of the export is larger than %d MB. No export of Apple Health has such."
                                .formatted(MOST_OF_ONE_ELEMENT / (1024 * 1024)));
            }
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
    }

    /// Reads until the buffer is full. False at the end.
    private boolean fill() throws IOException {
        var n = in.readNBytes(bytes, limit, bytes.length - limit);
        limit += n;
        return n > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
