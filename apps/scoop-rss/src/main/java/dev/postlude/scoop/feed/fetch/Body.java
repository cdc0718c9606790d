package dev.postlude.scoop.feed.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.InflaterInputStream;

/// Reads the body of an answer, unpacking as it goes and stopping at the limit.
///
/// Memory holds never more than the limit and a buffer, whatever a few compressed bytes pretend to be.
final class Body {

    private Body() {}

    static byte[] read(InputStream raw, String encoding, int limit) throws IOException {
        // What comes in is limited too: a stream of empty gzip members unpacks to nothing for ever.
        var in = unpacked(new Limited(raw, limit), encoding);
        var out = new ByteArrayOutputStream(Math.min(limit, 64 * 1024));
        var buffer = new byte[16 * 1024];
        for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            if (out.size() + count > limit) {
                throw new TooLarge();
            }
            out.write(buffer, 0, count);
        }
        return out.toByteArray();
    }

    private static InputStream unpacked(InputStream in, String encoding) throws IOException {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity", "none" -> in;
            case "gzip", "x-gzip" -> new Gunzip(in);
            case "deflate" -> new InflaterInputStream(in);
            default -> throw new UnknownEncoding(encoding);
        };
    }

    static final class TooLarge extends IOException {}

    static final class UnknownEncoding extends IOException {

        UnknownEncoding(String encoding) {
            super(encoding);
        }
    }

    private static final class Limited extends FilterInputStream {

        private final long limit;
        private long count;

        Limited(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            counted(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            counted(Math.max(read, 0));
            return read;
        }

        private void counted(int more) throws TooLarge {
            count += more;
            if (count > limit) {
                throw new TooLarge();
            }
        }
    }
}
