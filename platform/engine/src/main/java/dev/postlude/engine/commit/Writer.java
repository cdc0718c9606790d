package dev.postlude.engine.commit;

import dev.postlude.engine.db.Columns;
import dev.postlude.engine.db.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One connection that commits, and the lease that is renewed by it. Used by one thread at a time.
final class Writer {

    /// What came of a batch: when it was committed, or why not.
    sealed interface Result {
        record Committed(Instant at) implements Result {}

        record RegistryMoved() implements Result {}

        record LeaseLost() implements Result {}
    }

    private final Database database;
    private final Membership membership;
    private final int number;
    private final Map<EnumSet<BatchPart>, PreparedStatement> statements = new HashMap<>();
    private @Nullable Connection connection;
    private long batches;
    private boolean interrupted;

    Writer(Database database, Membership membership, int number) {
        this.database = database;
        this.membership = membership;
        this.number = number;
    }

    /// Writes all rows of `acts` and renews the lease, in one statement and one commit.
    Result write(List<Act> acts) throws SQLException {
        var batch = new Batch(acts);
        var parts = batch.parts();
        var statement = statement(parts);
        var sentAt = System.nanoTime();
        var registry = registryVersion(acts);
        batches++;
        statement.setObject(1, Columns.interval(membership.lease()));
        statement.setLong(2, batches);
        statement.setInt(3, membership.worker());
        statement.setInt(4, number);
        statement.setInt(5, membership.epoch());
        statement.setLong(6, batches);
        statement.setLong(7, registry);
        statement.setLong(8, registry);
        batch.bind(statement, 9, parts, membership.worker());
        try (var result = statement.executeQuery()) {
            result.next();
            var micros = result.getLong(1);
            if (!result.wasNull()) {
                membership.renewed(sentAt);
                return new Result.Committed(moment(micros));
            }
            return registry != 0 && result.getLong(2) != registry ? new Result.RegistryMoved() : new Result.LeaseLost();
        }
    }

    /// What came of the last batch, whose answer was lost; empty if nothing did and nothing will. It asks on a new
    /// connection, and its row lock waits for a commit that is under way on the old one. A batch that has not
    /// arrived there yet finds its number used up.
    Optional<Result> recall() throws SQLException {
        close();
        var opened = connect();
        opened.setAutoCommit(false);
        var stored = new long[2];
        try (var asked =
                opened.prepareStatement("SELECT batch, (extract(epoch FROM written_at) * 1000000)::bigint FROM lease"
                        + " WHERE worker = ? AND writer = ? AND epoch = ? FOR UPDATE")) {
            asked.setInt(1, membership.worker());
            asked.setInt(2, number);
            asked.setInt(3, membership.epoch());
            try (var result = asked.executeQuery()) {
                if (!result.next()) {
                    return Optional.of(new Result.LeaseLost());
                }
                stored[0] = result.getLong(1);
                stored[1] = result.getLong(2);
            }
        }
        if (stored[0] < batches) {
            useUp(opened, batches + 1);
        }
        opened.commit();
        opened.setAutoCommit(true);
        var last = batches;
        batches = Math.max(batches + 1, stored[0]);
        return stored[0] == last ? Optional.of(new Result.Committed(moment(stored[1]))) : Optional.empty();
    }

    private void useUp(Connection opened, long batch) throws SQLException {
        try (var update = opened.prepareStatement("UPDATE lease SET batch = ? WHERE worker = ? AND writer = ?")) {
            update.setLong(1, batch);
            update.setInt(2, membership.worker());
            update.setInt(3, number);
            update.executeUpdate();
        }
    }

    private static Instant moment(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }

    private static long registryVersion(List<Act> acts) {
        var version = 0L;
        for (var act : acts) {
            var matchedAgainst = act.registryVersion();
            if (matchedAgainst != 0) {
                // The oldest: if that one still stands, so do the others.
                version = version == 0 ? matchedAgainst : Math.min(version, matchedAgainst);
            }
        }
        return version;
    }

    private PreparedStatement statement(EnumSet<BatchPart> parts) throws SQLException {
        var open = connection == null ? connect() : connection;
        var known = statements.get(parts);
        if (known == null) {
            known = open.prepareStatement(text(parts));
            statements.put(EnumSet.copyOf(parts), known);
        }
        return known;
    }

    private Connection connect() throws SQLException {
        statements.clear();
        var opened = database.open();
        connection = opened;
        // A connection that says nothing for as long as the lease lasts is as good as gone.
        opened.setNetworkTimeout(
                Runnable::run, Math.toIntExact(membership.lease().toMillis()));
        try (var statement = opened.createStatement()) {
            // These statements only ever look rows up by key, whatever the statistics of an empty table say. Compiling
            // them costs more than running them, and so does planning them anew.
            statement.execute("""
                    SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off;
                    SET jit = off; SET plan_cache_mode = force_generic_plan; SET synchronous_commit = on""");
        }
        return opened;
    }

    private static String text(EnumSet<BatchPart> parts) {
        var with = parts.stream().map(part -> ",\n" + part.sql()).collect(Collectors.joining());
        var resolved = parts.contains(BatchPart.RESOLUTION) ? ", (SELECT count(*) FROM p)" : "";
        return """
                WITH fence AS (
                    UPDATE lease SET expires_at = clock_timestamp() + ?, batch = ?, written_at = postlude.now()
                     WHERE worker = ? AND writer = ? AND epoch = ? AND expires_at > clock_timestamp() AND batch < ?
                       AND (? = 0 OR ? = (SELECT version FROM registry))
                    RETURNING postlude.now() AS at)%s
                SELECT (SELECT (extract(epoch FROM at) * 1000000)::bigint FROM fence), (SELECT version FROM registry)%s
                """.formatted(with, resolved);
    }

    /// Puts an interrupt of the thread that works here aside: a virtual thread that is interrupted loses its
    /// connection.
    void noteInterrupt() {
        interrupted |= Thread.interrupted();
    }

    /// True if there was one, which is to be passed on now.
    boolean takeInterrupt() {
        var was = interrupted;
        interrupted = false;
        return was;
    }

    void close() {
        statements.clear();
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // It is being given up; the server notices by itself.
            }
            connection = null;
        }
    }
}
