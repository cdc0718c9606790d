package dev.postlude.fitness.imports;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows in the binary format of PostgreSQL's COPY, field by field.
final class CopyRows {

    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);

    /// PostgreSQL counts from the year 2000.
    private static final long EPOCH_SECOND = 946_684_800L;

    private static final int EPOCH_DAY = 10_957;
    private static final long MICROSECONDS = 1_000_000L;
    private static final int SMALLINT_TYPE = 21;
    private static final int NUMBER_TYPE = 701;
    private static final int INSTANT_TYPE = 1184;

    private byte[] bytes = new byte[96 * 1024];
    private int length;
    private long rows;

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.BIG_ENDIAN);
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /// How many rows have been begun since this was made.
    long rows() {
        return rows;
    }

    /// What is in it has been sent.
    void clear() {
        length = 0;
    }

    /// Begins a row.
    CopyRows row(int fields) {
        room(2);
        SHORT.set(bytes, length, (short) fields);
        length += 2;
        rows++;
        return this;
    }

    CopyRows smallint(int value) {
        field(2);
        SHORT.set(bytes, length, (short) value);
        length += 2;
        return this;
    }

    CopyRows integer(int value) {
        field(4);
        INT.set(bytes, length, value);
        length += 4;
        return this;
    }

    CopyRows bigint(long value) {
        field(8);
        LONG.set(bytes, length, value);
        length += 8;
        return this;
    }

    CopyRows number(@Nullable Double value) {
        return value == null ? nothing() : bigint(Double.doubleToRawLongBits(value));
    }

    CopyRows flag(@Nullable Boolean value) {
        if (value == null) {
            return nothing();
        }
        field(1);
        bytes[length++] = (byte) (value ? 1 : 0);
        return this;
    }

    CopyRows text(@Nullable String value) {
        if (value == null) {
            return nothing();
        }
        // PostgreSQL's text has no place for a zero.
        var text = (value.indexOf(0) < 0 ? value : value.replace('\0', ' ')).getBytes(StandardCharsets.UTF_8);
        field(text.length);
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
        return this;
    }

    CopyRows uuid(UUID value) {
        field(16);
        LONG.set(bytes, length, value.getMostSignificantBits());
        LONG.set(bytes, length + 8, value.getLeastSignificantBits());
        length += 16;
        return this;
    }

    CopyRows instant(long second) {
        return bigint((second - EPOCH_SECOND) * MICROSECONDS);
    }

    CopyRows date(int epochDay) {
        return integer(epochDay - EPOCH_DAY);
    }

    CopyRows smallints(short[] values) {
        return smallints(values, 0, values.length);
    }

    CopyRows smallints(short[] values, int from, int to) {
        array(SMALLINT_TYPE, to - from, 2);
        for (var at = from; at < to; at++) {
            INT.set(bytes, length, 2);
            SHORT.set(bytes, length + 4, values[at]);
            length += 6;
        }
        return this;
    }

    CopyRows instants(long[] seconds, int from, int to) {
        array(INSTANT_TYPE, to - from, 8);
        for (var at = from; at < to; at++) {
            element((seconds[at] - EPOCH_SECOND) * MICROSECONDS);
        }
        return this;
    }

    CopyRows numbers(double[] values, int from, int to) {
        array(NUMBER_TYPE, to - from, 8);
        for (var at = from; at < to; at++) {
            element(Double.doubleToRawLongBits(values[at]));
        }
        return this;
    }

    /// Begins an array and makes room for its elements.
    private void array(int type, int elements, int size) {
        field(20 + (4 + size) * elements);
        for (var head : new int[] {1, 0, type, elements, 1}) {
            INT.set(bytes, length, head);
            length += 4;
        }
    }

    private void element(long bits) {
        INT.set(bytes, length, 8);
        LONG.set(bytes, length + 4, bits);
        length += 12;
    }

    private CopyRows nothing() {
        room(4);
        INT.set(bytes, length, -1);
        length += 4;
        return this;
    }

    private void field(int size) {
        room(4 + size);
        INT.set(bytes, length, size);
        length += 4;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
