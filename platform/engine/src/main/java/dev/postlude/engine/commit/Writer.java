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
        statement.setObject(1, Columns.interval(membership.lease()));
        statement.setInt(2, membership.worker());
        statement.setInt(3, number);
        statement.setInt(4, membership.epoch());
        statement.setLong(5, registry);
        statement.setLong(6, registry);
        batch.bind(statement, 7, parts, membership.worker());
        try (var result = statement.executeQuery()) {
            result.next();
            var micros = result.getLong(1);
            if (!result.wasNull()) {
                membership.renewed(sentAt);
                return new Result.Committed(Instant.ofEpochSecond(
                        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000));
            }
            return registry != 0 && result.getLong(2) != registry ? new Result.RegistryMoved() : new Result.LeaseLost();
        }
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
                    UPDATE lease SET expires_at = clock_timestamp() + ?
                     WHERE worker = ? AND writer = ? AND epoch = ? AND expires_at > clock_timestamp()
                       AND (? = 0 OR ? = (SELECT version FROM registry))
                    RETURNING postlude.now() AS at)%s
                SELECT (SELECT (extract(epoch FROM at) * 1000000)::bigint FROM fence), (SELECT version FROM registry)%s
                """.formatted(with, resolved);
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
