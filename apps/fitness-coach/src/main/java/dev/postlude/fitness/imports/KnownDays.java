package dev.postlude.fitness.imports;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/// The days of samples that are in the database, read by COPY, one at a time: however many there are, one is in memory.
final class KnownDays {

    private static final int HEAD = 19;
    private static final int BUFFER = 64 * 1024;

    /// PostgreSQL counts microseconds from the year 2000.
    private static final long EPOCH_SECOND = 946_684_800L;

    private static final long MICROSECONDS = 1_000_000L;

    private final Connection connection;
    private final int person;

    /// Is told of one day after the other. What it is given is only its own during the call.
    @FunctionalInterface
    interface Each {
        void day(int source, String label, Samples samples);
    }

    KnownDays(Connection connection, int person) {
        this.connection = connection;
        this.person = person;
    }

    /// @param first as days since 1970, like `last`
    void forEach(int measure, int first, int last, Each each) throws SQLException {
        var copy = """
            COPY (SELECT source_id, coalesce(label, ''), start_at, end_at, value
                    FROM fitness.sample_day
                   WHERE person_id = %d AND measure_id = %d AND day BETWEEN '%s' AND '%s')
              TO STDOUT (FORMAT binary)
            """.formatted(person, measure, LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last));
        try (var in = new DataInputStream(
                new BufferedInputStream(new PGCopyInputStream(connection.unwrap(PGConnection.class), copy), BUFFER))) {
            in.skipNBytes(HEAD);
            while (in.readShort() >= 0) {
                each.day(source(in), label(in), samples(in));
            }
            if (in.read() >= 0) {
                throw new IOException("There is more behind the end of a copy");
            }
        } catch (IOException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new UncheckedIOException("What is known already could not be read", e);
        }
    }

    private static int source(DataInputStream in) throws IOException {
        in.readInt();
        return in.readInt();
    }

    private static String label(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static Samples samples(DataInputStream in) throws IOException {
        var starts = array(in);
        var ends = array(in);
        var values = array(in);
        var samples = new Samples(starts.length);
        for (var at = 0; at < starts.length; at++) {
            samples.add(second(starts[at]), second(ends[at]), Double.longBitsToDouble(values[at]), 0);
        }
        return samples;
    }

    private static long second(long microseconds) {
        return EPOCH_SECOND + microseconds / MICROSECONDS;
    }

    /// Of elements of eight bytes, none of them null. Before the elements stand dimensions, flags, type, length and
    /// lower bound.
    private static long[] array(DataInputStream in) throws IOException {
        in.readInt();
        var dimensions = in.readInt();
        in.readLong();
        if (dimensions != 1) {
            throw new IOException("A day of samples is a row of them, not %d".formatted(dimensions));
        }
        var elements = new long[in.readInt()];
        in.readInt();
        for (var at = 0; at < elements.length; at++) {
            in.readInt();
            elements[at] = in.readLong();
        }
        return elements;
    }
}
