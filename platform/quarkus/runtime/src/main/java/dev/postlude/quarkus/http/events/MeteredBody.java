package dev.postlude.quarkus.http.events;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A body that ends with [TooLarge] once one of its events is larger than allowed, however much would follow.
final class MeteredBody extends FilterInputStream {

    private final int most;
    private long start;
    private long read;
    private String element = "";

    MeteredBody(InputStream body, int most) {
        super(body);
        this.most = most;
    }

    /// From here on, counted in bytes from the beginning, the next event is read.
    void startAt(long offset, String nextElement) {
        start = offset;
        element = nextElement;
    }

    /// The parser reads ahead, so only what it has used of the body says how large an event really is.
    void check(long end) throws TooLarge {
        if (end - start > most) {
            throw new TooLarge("%s is larger than %d bytes, the most for one event."
                    .formatted(element.isEmpty() ? "The event" : "The event " + element, most));
        }
    }

    @Override
    public int read() throws IOException {
        checkUnfinished();
        var next = super.read();
        read += next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        checkUnfinished();
        var count = super.read(bytes, offset, length);
        read += Math.max(count, 0);
        return count;
    }

    /// More is asked for only while the event has not ended in what was read so far.
    private void checkUnfinished() throws TooLarge {
        check(read);
    }
}
