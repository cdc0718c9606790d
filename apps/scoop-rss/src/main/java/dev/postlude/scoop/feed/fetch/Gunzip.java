package dev.postlude.scoop.feed.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// Unpacks gzip, one member after the other, in constant memory and constant stack.
///
/// The JDK's own stream calls itself once for every member that is empty, so that some two hundred kilobytes of
/// empty members overflow its stack. This one loops.
final class Gunzip extends InputStream {

    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[8 * 1024];
    private int position;
    private int filled;
    private boolean ended;

    Gunzip(InputStream in) throws IOException {
        this.in = in;
        header(next());
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            var count = inflate(target, offset, length);
            if (count > 0) {
                checksum.update(target, offset, count);
                return count;
            }
            if (inflater.finished()) {
                endMember();
            } else if (inflater.needsDictionary()) {
                throw new ZipException("gzip has no dictionaries");
            } else if (inflater.needsInput()) {
                refill();
                inflater.setInput(buffer, 0, filled);
            }
        }
        return -1;
    }

    private int inflate(byte[] target, int offset, int length) throws ZipException {
        try {
            return inflater.inflate(target, offset, length);
        } catch (DataFormatException damaged) {
            throw (ZipException) new ZipException("not a deflate stream").initCause(damaged);
        }
    }

    private void endMember() throws IOException {
        position = filled - inflater.getRemaining();
        if (number(4) != checksum.getValue() || number(4) != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw new ZipException("the checksum of the content does not match");
        }
        inflater.reset();
        checksum.reset();
        if (position == filled) {
            filled = Math.max(in.read(buffer), 0);
            position = 0;
        }
        // What follows the last member, often zeros, is nobody's content.
        if (filled == 0 || (buffer[position] & 0xFF) != 0x1F) {
            ended = true;
            inflater.end();
        } else {
            header(next());
        }
    }

    private void header(int first) throws IOException {
        if (first != 0x1F || next() != 0x8B || next() != 8) {
            throw new ZipException("no gzip header");
        }
        var flags = next();
        if ((flags & RESERVED) != 0) {
            throw new ZipException("unknown gzip flags");
        }
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip((int) number(2));
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            skip(2);
        }
        inflater.setInput(buffer, position, filled - position);
    }

    private void skipText() throws IOException {
        while (next() != 0) {
            // The name of a file interests nobody here.
        }
    }

    private void skip(int count) throws IOException {
        for (var skipped = 0; skipped < count; skipped++) {
            next();
        }
    }

    /// Little-endian, as everything in gzip.
    private long number(int bytes) throws IOException {
        var number = 0L;
        for (var shift = 0; shift < bytes * 8; shift += 8) {
            number |= (long) next() << shift;
        }
        return number;
    }

    private int next() throws IOException {
        if (position == filled) {
            refill();
        }
        return buffer[position++] & 0xFF;
    }

    private void refill() throws IOException {
        filled = in.read(buffer);
        position = 0;
        if (filled <= 0) {
            filled = 0;
            throw new EOFException("the gzip stream ends too early");
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
