package dev.postlude.ai.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.engine.db.Row;
import dev.postlude.engine.db.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of `ai_task` that belong to one app. Each arrow between two states is one conditional update.
final class TaskRows {

    private final String app;
    private final ObjectMapper json;

    TaskRows(String app, ObjectMapper json) {
        this.app = app;
        this.json = json;
    }

    /// Until the transaction ends, nobody else accepts a task for this owner.
    void lock(Tx tx, String owner) throws SQLException {
        tx.query(
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 0)) IS NULL AS locked",
                row -> row.flag("locked"),
                "ai_task " + app + " " + owner);
    }

    /// @param request digest of what was asked for with the key; null if the app did not say
    record Keyed(UUID id, @Nullable String request) {}

    Optional<Keyed> withKey(Tx tx, String owner, String kind, String key) throws SQLException {
        return tx.one("""
                SELECT id, request
                  FROM postlude.ai_task
                 WHERE app = ? AND owner = ? AND kind = ? AND idempotency_key = ?
                """, row -> new Keyed(row.uuid("id"), row.textOrNull("request")), app, owner, kind, key);
    }

    long open(Tx tx, String owner) throws SQLException {
        return tx.query("""
                        SELECT count(*) AS open
                          FROM postlude.ai_task
                         WHERE app = ? AND owner = ? AND status IN ('pending', 'running')
                        """, row -> row.big("open"), app, owner).getFirst();
    }

    /// The runs that the event has started were stored a moment ago in this transaction, so their time-ordered ids
    /// follow the event's closely.
    void insert(Tx tx, UUID id, String owner, String kind, @Nullable String key, @Nullable String request, UUID event)
            throws SQLException {
        tx.update("""
                INSERT INTO postlude.ai_task
                       (id, app, owner, kind, idempotency_key, request, status, event_id, runs, run_id, created_at, updated_at)
                SELECT ?, ?, ?, ?, ?, ?, 'pending', e.id, s.runs,
                       CASE WHEN cardinality(s.runs) = 1 THEN s.runs[1] END, postlude.now(), postlude.now()
                  FROM (SELECT ?::uuid AS id) e
                 CROSS JOIN LATERAL (
                       SELECT coalesce(array_agg(r.id ORDER BY r.id), '{}') AS runs
                         FROM postlude.run r
                        WHERE r.event_id = e.id AND r.id BETWEEN e.id AND ?) s
                """, id, app, owner, kind, key, request, event, aMinuteAfter(event));
    }

    private static UUID aMinuteAfter(UUID timeOrdered) {
        var millis = (timeOrdered.getMostSignificantBits() >>> 16)
                + Duration.ofMinutes(1).toMillis();
        return new UUID(millis << 16, 0);
    }

    boolean running(Tx tx, UUID task, UUID run) throws SQLException {
        return tx.update("""
                        UPDATE postlude.ai_task
                           SET status = 'running', run_id = ?, updated_at = postlude.now()
                         WHERE id = ? AND app = ? AND status IN ('pending', 'running')
                        """, run, task, app) == 1;
    }

    boolean progress(Tx tx, UUID task, String progress) throws SQLException {
        return tx.update("""
                        UPDATE postlude.ai_task
                           SET status = 'running', progress = ?::json, updated_at = postlude.now()
                         WHERE id = ? AND app = ? AND status IN ('pending', 'running')
                        """, progress, task, app) == 1;
    }

    boolean complete(Tx tx, UUID task, String result) throws SQLException {
        return tx.update("""
                        UPDATE postlude.ai_task
                           SET status = 'complete', result = ?::json, updated_at = postlude.now()
                         WHERE id = ? AND app = ? AND status IN ('pending', 'running')
                        """, result, task, app) == 1;
    }

    /// The task as it is then; empty if it had ended before.
    Optional<AiTask> fail(Tx tx, UUID task, String reason) throws SQLException {
        return tx.one("""
                UPDATE postlude.ai_task
                   SET status = 'failed', error = ?, updated_at = postlude.now()
                 WHERE id = ? AND app = ? AND status IN ('pending', 'running')
                RETURNING *
                """, this::task, reason, task, app);
    }

    Optional<AiTask> find(Tx tx, UUID task) throws SQLException {
        return tx.one("SELECT * FROM postlude.ai_task WHERE id = ? AND app = ?", this::task, task, app);
    }

    List<AiTask> look(Tx tx, Collection<UUID> tasks) throws SQLException {
        return tx.query(
                "SELECT * FROM postlude.ai_task WHERE id = ANY(?) AND app = ?",
                this::task,
                tx.connection().createArrayOf("uuid", tasks.toArray()),
                app);
    }

    List<AiTask> list(Tx tx, String owner, int limit, Optional<TaskCursor> after) throws SQLException {
        return tx.query(
                """
                SELECT *
                  FROM postlude.ai_task
                 WHERE app = ? AND owner = ? AND (created_at, id) < (?, ?)
                 ORDER BY created_at DESC, id DESC
                 LIMIT ?
                """,
                this::task,
                app,
                owner,
                after.map(TaskCursor::createdAt).orElse(Instant.parse("9999-01-01T00:00:00Z")),
                after.map(TaskCursor::id).orElse(new UUID(-1, -1)),
                limit);
    }

    /// Unfinished tasks that nobody works on any more, or that have become too old, and why. Held until the
    /// transaction ends; what another process holds is left to it.
    List<Abandoned> abandoned(Tx tx, TaskLimits limits, int most) throws SQLException {
        return tx.query(
                """
                SELECT t.id, t.owner, cardinality(t.runs) = 0 AND t.run_id IS NULL AS unheard,
                       t.created_at <= postlude.now() - ?::interval AS too_old
                  FROM postlude.ai_task t
                 WHERE t.app = ? AND t.status IN ('pending', 'running') AND t.updated_at <= postlude.now() - ?::interval
                   AND (t.created_at <= postlude.now() - ?::interval
                        OR NOT EXISTS (
                           SELECT 1
                             FROM postlude.run r
                             LEFT JOIN postlude.outcome o ON o.run_id = r.id
                            WHERE r.id = ANY (CASE WHEN t.run_id IS NULL THEN t.runs ELSE ARRAY[t.run_id] END)
                              AND (o.run_id IS NULL
                                   OR o.at > postlude.now() - ?::interval
                                   -- 11: a function of the app is still dealing with the failure
                                   OR EXISTS (SELECT 1
                                                FROM postlude.run f
                                               WHERE f.parent_id = r.id AND f.parent_kind = 11
                                                 AND NOT EXISTS (SELECT 1
                                                                   FROM postlude.outcome e
                                                                  WHERE e.run_id = f.id
                                                                    AND e.at <= postlude.now() - ?::interval)))))
                 ORDER BY t.created_at
                 LIMIT ?
                   FOR UPDATE OF t SKIP LOCKED
                """,
                row -> new Abandoned(row.uuid("id"), row.text("owner"), row.flag("too_old"), row.flag("unheard")),
                limits.deadline(),
                app,
                limits.grace(),
                limits.deadline(),
                limits.grace(),
                limits.grace(),
                most);
    }

    /// @param unheard nothing ever began to work on it
    record Abandoned(UUID id, String owner, boolean tooOld, boolean unheard) {}

    int forget(Tx tx, Duration keep) throws SQLException {
        tx.update("DELETE FROM postlude.ai_spent WHERE app = ? AND hour <= postlude.now() - ?::interval", app, keep);
        return tx.update("""
                DELETE FROM postlude.ai_task
                 WHERE app = ? AND status IN ('complete', 'failed') AND updated_at <= postlude.now() - ?::interval
                """, app, keep);
    }

    private AiTask task(Row row) throws SQLException {
        return new AiTask(
                row.uuid("id"),
                row.text("owner"),
                row.text("kind"),
                TaskStatus.of(row.text("status")),
                tree(row.textOrNull("progress")),
                tree(row.textOrNull("result")),
                row.textOrNull("error"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.uuidOrNull("run_id"));
    }

    private @Nullable JsonNode tree(@Nullable String text) throws SQLException {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new SQLException("A task holds JSON that cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
