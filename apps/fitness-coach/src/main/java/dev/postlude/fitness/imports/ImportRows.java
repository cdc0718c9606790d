package dev.postlude.fitness.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How the row of an import moves while its export is read. Every arrow is one conditional update, so what was
/// cancelled meanwhile stays cancelled.
@ApplicationScoped
class ImportRows {

    private static final int MOST_SWEPT = 500;

    /// What a chunk has to know.
    record State(boolean isOpen, long total, Problems problems, Instant exportedAt) {}

    /// Reads the row, and holds its person until the transaction ends: whoever deletes a person waits for the chunk
    /// that is being read, and so does another chunk of theirs, for it must see what this one adds. Empty when the
    /// person is gone, and the import with them.
    Optional<State> hold(Connection tx, UUID importId) throws SQLException {
        try (var statement = tx.prepareStatement("""
            SELECT i.ended_at IS NULL AS open, i.total, i.problems::text AS problems,
                   coalesce(i.exported_at, i.created_at) AS exported_at
              FROM fitness.import i
              JOIN fitness.person p ON p.id = i.person_id
             WHERE i.id = ?
               FOR NO KEY UPDATE OF p
            """)) {
            statement.setObject(1, importId);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(state(rows)) : Optional.empty();
            }
        }
    }

    private static State state(ResultSet row) throws SQLException {
        return new State(
                row.getBoolean("open"),
                row.getLong("total"),
                Problems.of(row.getString("problems")),
                row.getObject("exported_at", OffsetDateTime.class).toInstant());
    }

    /// The import as it is then; empty when it had ended before.
    Optional<Progress> advance(
            Connection tx,
            UUID importId,
            ChunkRows rows,
            Problems problems,
            long position,
            long added,
            String status,
            Optional<String> error)
            throws SQLException {
        try (var statement = tx.prepareStatement("""
            UPDATE fitness.import
               SET status = ?, position = ?, records = records + ?, added = added + ?, skipped = skipped + ?,
                   ignored = ignored + ?, bad = bad + ?, problems = ?::jsonb, error = ?,
                   exported_at = coalesce(?, exported_at), updated_at = now(),
                   ended_at = CASE WHEN ? = 'running' THEN NULL ELSE now() END
             WHERE id = ? AND ended_at IS NULL
            RETURNING *
            """)) {
            statement.setString(1, status);
            statement.setLong(2, position);
            statement.setLong(3, rows.read);
            statement.setLong(4, added);
            statement.setLong(5, rows.staged - added);
            statement.setLong(6, rows.ignored);
            statement.setLong(7, rows.bad);
            statement.setString(8, problems.json());
            statement.setString(9, error.orElse(null));
            statement.setObject(10, utc(rows.toldExportedAt), Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setString(11, status);
            statement.setObject(12, importId);
            try (var result = statement.executeQuery()) {
                return result.next() ? Optional.of(progress(result)) : Optional.empty();
            }
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getObject("id", UUID.class),
                row.getLong("records"),
                row.getLong("position"),
                row.getLong("total"),
                row.getLong("added"),
                row.getLong("skipped"),
                row.getLong("ignored"),
                row.getLong("bad"));
    }

    /// What the export says about the person. Of two exports the newer one counts.
    void describePerson(Connection tx, int person, ChunkRows rows) throws SQLException {
        if (rows.toldExportedAt == null && rows.birthDate == null && rows.sex == null) {
            return;
        }
        try (var statement = tx.prepareStatement("""
            UPDATE fitness.person
               SET birth_date = coalesce(?, birth_date),
                   sex = coalesce(?, sex),
                   exported_at = coalesce(?, exported_at)
             WHERE id = ? AND (exported_at IS NULL OR ?::timestamptz IS NULL OR exported_at <= ?)
            """)) {
            var exportedAt = utc(rows.toldExportedAt);
            statement.setObject(1, rows.birthDate, Types.DATE);
            statement.setString(2, rows.sex);
            statement.setObject(3, exportedAt, Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setInt(4, person);
            statement.setObject(5, exportedAt, Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setObject(6, exportedAt, Types.TIMESTAMP_WITH_TIMEZONE);
            statement.executeUpdate();
        }
    }

    /// The oldest imports that have not ended, and the task of each.
    Map<UUID, UUID> open(Connection tx) throws SQLException {
        try (var statement = tx.prepareStatement(
                "SELECT id, task_id FROM fitness.import WHERE ended_at IS NULL ORDER BY created_at LIMIT ?")) {
            statement.setInt(1, MOST_SWEPT);
            try (var rows = statement.executeQuery()) {
                var open = new LinkedHashMap<UUID, UUID>();
                while (rows.next()) {
                    open.put(rows.getObject("id", UUID.class), rows.getObject("task_id", UUID.class));
                }
                return open;
            }
        }
    }

    /// Which of these have ended.
    List<UUID> ended(Connection tx, Collection<UUID> imports) throws SQLException {
        try (var statement =
                tx.prepareStatement("SELECT id FROM fitness.import WHERE id = ANY (?) AND ended_at IS NOT NULL")) {
            statement.setArray(1, tx.createArrayOf("uuid", imports.toArray()));
            try (var rows = statement.executeQuery()) {
                var ended = new ArrayList<UUID>();
                while (rows.next()) {
                    ended.add(rows.getObject("id", UUID.class));
                }
                return ended;
            }
        }
    }
}
