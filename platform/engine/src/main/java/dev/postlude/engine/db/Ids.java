package dev.postlude.engine.db;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/// Time-ordered ids, UUID version 7. Within one process each is greater than the one before.
public final class Ids {

    private static final int SEQUENCE_BITS = 12;
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        // Milliseconds and a sequence in one number: when a millisecond has used up its 4096, the next begins early.
        var tick = LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() << SEQUENCE_BITS));
        var high = (tick >>> SEQUENCE_BITS) << 16 | 0x7000L | (tick & 0xFFF);
        var low = ThreadLocalRandom.current().nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
