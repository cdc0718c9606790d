package dev.postlude.fitness.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// The rows of one chunk on their way into the database: by COPY into tables of the connection's own that are empty
/// again when the transaction ends, and from there into the real ones, where what is known stays as it is. Only the
/// days of samples, of which there is most, go into the real table at once: what is known is not among them.
///
/// A connection copies into one table at a time, and while it does it can do nothing else.
final class Staging {

    private static final byte[] HEAD = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] END = {(byte) 0xff, (byte) 0xff};
    private static final int SEND_AT = 64 * 1024;

    /// Each like the real one of the same name, in the order of its columns.
    enum Table {
        SAMPLE_DAY,
        SLEEP,
        BEATS,
        WORKOUT,
        WORKOUT_STATISTIC,
        WORKOUT_EVENT,
        ACTIVITY_SUMMARY;

        String real() {
            return "fitness." + name().toLowerCase(Locale.ROOT);
        }

        boolean isStaged() {
            return this != SAMPLE_DAY;
        }

        String target() {
            return isStaged() ? "staged_" + name().toLowerCase(Locale.ROOT) : real();
        }
    }

    private final Connection connection;
    private final Map<Table, CopyRows> rows = new EnumMap<>(Table.class);
    private @Nullable CopyIn copying;
    private @Nullable Table into;

    Staging(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement()) {
            for (var table : Table.values()) {
                rows.put(table, new CopyRows());
                if (table.isStaged()) {
                    statement.addBatch("CREATE TEMPORARY TABLE IF NOT EXISTS %s (LIKE %s) ON COMMIT DELETE ROWS"
                            .formatted(table.target(), table.real()));
                }
            }
            statement.executeBatch();
        }
    }

    /// Where the next row of this table goes. Say [#sendIfFull] when it is complete.
    CopyRows rows(Table table) {
        var found = rows.get(table);
        if (found == null) {
            throw new IllegalStateException("There are rows for every table, but none for " + table);
        }
        return found;
    }

    void sendIfFull(Table table) throws SQLException {
        if (rows(table).length() >= SEND_AT) {
            send(table);
        }
    }

    private void send(Table table) throws SQLException {
        var full = rows(table);
        if (full.length() == 0) {
            return;
        }
        var copy = copying(table);
        copy.writeToCopy(full.bytes(), 0, full.length());
        full.clear();
    }

    private CopyIn copying(Table table) throws SQLException {
        var open = copying;
        if (open != null && into == table) {
            return open;
        }
        pause();
        var begun = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY %s FROM STDIN (FORMAT binary)".formatted(table.target()));
        begun.writeToCopy(HEAD, 0, HEAD.length);
        copying = begun;
        into = table;
        return begun;
    }

    /// Until the next row is sent, the connection can be asked other things.
    void pause() throws SQLException {
        var open = copying;
        if (open != null) {
            copying = null;
            into = null;
            open.writeToCopy(END, 0, END.length);
            open.endCopy();
        }
    }

    /// Everything is in the tables it goes to now.
    void complete() throws SQLException {
        for (var table : Table.values()) {
            send(table);
        }
        pause();
    }

    /// Leaves the connection usable, so that what failed can be rolled back.
    void abandon() {
        var open = copying;
        copying = null;
        if (open != null && open.isActive()) {
            try {
                open.cancelCopy();
            } catch (SQLException e) {
                // The transaction is lost either way, and the reason for that is already on its way.
                org.jboss.logging.Logger.getLogger(Staging.class).debugf(e, "A copy could not be cancelled");
            }
        }
    }
}
