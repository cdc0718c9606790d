package dev.postlude.fitness.imports;

import dev.postlude.fitness.health.read.RecordKey;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/// What one source measured of one thing, in columns. After [#sort] in the order of start, end and value.
final class Samples {

    private static final long A_DAY = 86_400;

    private long[] starts;
    private long[] ends;
    private double[] values;
    private short[] offsets;
    private int size;

    /// Which of these are elsewhere too.
    private final BitSet known = new BitSet();

    Samples(int expected) {
        this.starts = new long[expected];
        this.ends = new long[expected];
        this.values = new double[expected];
        this.offsets = new short[expected];
    }

    int size() {
        return size;
    }

    long[] starts() {
        return starts;
    }

    long[] ends() {
        return ends;
    }

    double[] values() {
        return values;
    }

    short[] offsets() {
        return offsets;
    }

    /// The first day on which any of these can have begun anywhere on earth, as days since 1970. They are in order.
    int earliest() {
        return (int) Math.floorDiv(starts[0], A_DAY) - 1;
    }

    /// As above, the last day.
    int latest() {
        return (int) Math.floorDiv(starts[size - 1], A_DAY) + 1;
    }

    /// The local day, as days since 1970.
    int day(int at) {
        return (int) Math.floorDiv(starts[at] + offsets[at] * 60L, A_DAY);
    }

    /// @param start  since 1970, in seconds
    /// @param offset minutes east of Greenwich
    void add(long start, long end, double value, int offset) {
        if (size == starts.length) {
            grow();
        }
        starts[size] = start;
        ends[size] = end;
        values[size] = value;
        offsets[size] = (short) offset;
        size++;
    }

    private void grow() {
        var room = Math.max(8, 2 * size);
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
        values = Arrays.copyOf(values, room);
        offsets = Arrays.copyOf(offsets, room);
    }

    /// In order, and what was told twice is there once: as it was told first.
    void sort() {
        if (!isSorted()) {
            // Rare: what one source says of one thing stands in an export by its time.
            var byTime = Comparator.<Integer>comparingLong(at -> starts[at])
                    .thenComparingLong(at -> ends[at])
                    .thenComparingDouble(at -> RecordKey.rounded(values[at]));
            take(IntStream.range(0, size)
                    .boxed()
                    .sorted(byTime)
                    .mapToInt(at -> at)
                    .toArray());
        }
        for (var at = 1; at < size; at++) {
            if (compare(at, this, at - 1) == 0) {
                known.set(at);
            }
        }
        leaveOutKnown();
    }

    private boolean isSorted() {
        for (var at = 1; at < size; at++) {
            if (compare(at, this, at - 1) < 0) {
                return false;
            }
        }
        return true;
    }

    /// The same is what began and ended at once and agrees in the digits that count.
    private int compare(int at, Samples other, int there) {
        if (starts[at] != other.starts[there]) {
            return Long.compare(starts[at], other.starts[there]);
        }
        if (ends[at] != other.ends[there]) {
            return Long.compare(ends[at], other.ends[there]);
        }
        return values[at] == other.values[there]
                ? 0
                : Double.compare(RecordKey.rounded(values[at]), RecordKey.rounded(other.values[there]));
    }

    /// Looks for these among others that are in order too.
    void noteKnown(Samples others) {
        if (others.size == 0) {
            return;
        }
        var at = Arrays.binarySearch(starts, 0, size, others.starts[0]);
        at = at < 0 ? -at - 1 : at;
        // Of several that began then, the search finds any.
        while (at > 0 && starts[at - 1] == others.starts[0]) {
            at--;
        }
        for (var there = 0; at < size && there < others.size; ) {
            var order = compare(at, others, there);
            if (order == 0) {
                known.set(at);
            }
            if (order <= 0) {
                at++;
            } else {
                there++;
            }
        }
    }

    void leaveOutKnown() {
        if (!known.isEmpty()) {
            take(IntStream.range(0, size).filter(at -> !known.get(at)).toArray());
            known.clear();
        }
    }

    private void take(int[] places) {
        var taken = new Samples(places.length);
        for (var at : places) {
            taken.add(starts[at], ends[at], values[at], offsets[at]);
        }
        starts = taken.starts;
        ends = taken.ends;
        values = taken.values;
        offsets = taken.offsets;
        size = taken.size;
    }
}
