package dev.postlude.engine.history;

import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.Row;
import dev.postlude.engine.db.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The runs, newest first, and everything about one of them.
public final class Runs {

    /// How many runs one page looks through when their rows alone decide, when outcomes have to be looked up too,
    /// and when payloads have to be searched.
    private static final int BY_ROW = 200_000;

    private static final int BY_OUTCOME = 20_000;
    private static final int BY_PAYLOAD = 5_000;

    private final Database database;

    public Runs(Database database) {
        this.database = database;
    }

    /// A page of the runs that fit, newest first. Throws [BadQuery] for a limit or a cursor that is none.
    public Page<RunSummary> list(RunFilter filter, @Nullable String cursor, @Nullable Integer limit) {
        var size = Page.limit(limit);
        return database.onConnection(tx -> {
            var range = range(filter, cursor);
            var filters = filters(tx, filter);
            if (filters.isEmpty()) {
                return new Page<RunSummary>(List.of(), null);
            }
            var depth = depth(filter);
            var ids = matching(tx, filter, range, filters.get(), depth, size + 1);
            // Fewer than asked for: either this is the end, or the search stopped at its depth.
            var next = ids.size() > size ? ids.get(size - 1).toString() : deepest(tx, filter, range, depth);
            var found = summaries(tx, ids.subList(0, Math.min(size, ids.size())));
            return new Page<>(
                    found.stream().filter(run -> hasStatus(run, filter)).toList(), next);
        });
    }

    /// Everything about one run; empty when there is none of that id.
    public Optional<RunReport> one(UUID id) {
        return database.onConnection(tx -> {
            var found = summaries(tx, List.of(id));
            return found.isEmpty() ? Optional.empty() : Optional.of(RunReports.of(tx, found.getFirst()));
        });
    }

    /// The runs that an event started. A run is made in the moment its event is accepted, or a little later, so only
    /// the runs of an hour are looked through.
    public List<RunSummary> startedBy(UUID event) {
        return database.onConnection(tx -> {
            var ids = tx.query(
                    """
                    SELECT r.id
                      FROM run r
                     WHERE r.event_id = ? AND r.id BETWEEN ? AND ?
                     ORDER BY r.id
                     LIMIT 200
                    """,
                    row -> row.uuid("id"),
                    event,
                    TimeOrder.around(event, Duration.ofMinutes(-1)),
                    TimeOrder.around(event, Duration.ofHours(1)));
            return summaries(tx, ids);
        });
    }

    /// A run may have gone on between finding it and reading it; then it is no longer what was asked for.
    private static boolean hasStatus(RunSummary run, RunFilter filter) {
        return filter.status() == null || run.status() == filter.status();
    }

    private static Scan range(RunFilter filter, @Nullable String cursor) {
        var range = new Scan();
        if (cursor != null) {
            range.where("id < ?", Scan.cursor(cursor));
        }
        if (filter.since() != null) {
            range.where("id >= ?", TimeOrder.first(filter.since()));
        }
        if (filter.until() != null) {
            range.where("id < ?", TimeOrder.first(filter.until()));
        }
        return range;
    }

    /// What a run's row has to fulfil besides its status. Empty when no function is meant, so that no run can be.
    private static Optional<Scan> filters(Tx tx, RunFilter filter) throws SQLException {
        var filters = new Scan();
        if (filter.app() != null || filter.function() != null) {
            var functions = functions(
                    tx,
                    "(?::text IS NULL OR a.name = ?) AND (?::text IS NULL OR f.name = ?)",
                    filter.app(),
                    filter.app(),
                    filter.function(),
                    filter.function());
            if (functions.length == 0) {
                return Optional.empty();
            }
            filters.where("r.function = ANY (?)", (Object) functions);
        }
        if (filter.deferred() != null) {
            filters.where(filter.deferred() ? "r.parent_kind = 7" : "r.parent_kind IS DISTINCT FROM 7");
        }
        if (filter.q() != null) {
            search(tx, filter.q(), filters);
        }
        return Optional.of(filters);
    }

    /// An id may be a run's own, or that of something its payloads speak of.
    private static void search(Tx tx, String text, Scan filters) throws SQLException {
        var run = runOf(tx, text);
        if (run.isPresent()) {
            filters.where("r.id = ?", run.get());
            return;
        }
        var needle = Scan.needle(text);
        filters.where("""
                (r.function = ANY (?)
                 OR position(? IN r.input) > 0
                 OR position(? IN (SELECT e.data FROM event e WHERE e.id = r.event_id)) > 0
                 OR position(? IN (SELECT o.output FROM outcome o WHERE o.run_id = r.id)) > 0)
                """, functions(tx, "f.name ILIKE ?", Scan.like(text)), needle, needle, needle);
    }

    private static Optional<UUID> runOf(Tx tx, String text) throws SQLException {
        try {
            return tx.one("SELECT id FROM run WHERE id = ?", row -> row.uuid("id"), UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static int[] functions(Tx tx, String condition, @Nullable Object... parameters) throws SQLException {
        return tx
                .query(
                        "SELECT f.id FROM function f JOIN app a ON a.id = f.app WHERE " + condition,
                        row -> row.integer("id"),
                        parameters)
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int depth(RunFilter filter) {
        if (filter.q() != null) {
            return BY_PAYLOAD;
        }
        return filter.status() == null ? BY_ROW : BY_OUTCOME;
    }

    private static List<UUID> matching(Tx tx, RunFilter filter, Scan range, Scan filters, int depth, int size)
            throws SQLException {
        // OFFSET 0 and subqueries that give a value are looked up row by row, so that the search ends with the page.
        var sql = """
                SELECT r.id
                  FROM (%s) c
                  JOIN LATERAL (SELECT * FROM run WHERE run.id = c.id OFFSET 0) r ON true
                 WHERE %s AND %s
                 ORDER BY c.id DESC
                 LIMIT ?
                """;
        if (isReadFromRuns(filter)) {
            sql = """
                SELECT r.id FROM (%s) r WHERE %s AND %s ORDER BY r.id DESC LIMIT ?
                """;
        }
        return tx.query(
                sql.formatted(candidates(filter, range, depth), condition(filter.status()), filters.sql()),
                row -> row.uuid("id"),
                Scan.all(range.with(), filters.with(size)));
    }

    private static boolean isReadFromRuns(RunFilter filter) {
        return filter.status() == null || filter.status() == RunStatus.RUNNING;
    }

    /// The newest rows to look at, from the smallest table that knows all runs of that status.
    private static String candidates(RunFilter filter, Scan range, int depth) {
        var source = switch (filter.status()) {
            case null -> "SELECT * FROM run";
            case RUNNING -> "SELECT * FROM run";
            case WAITING -> "SELECT DISTINCT run_id AS id FROM wait WHERE armed AND kind <> 12";
            case QUEUED -> """
                            SELECT run_id AS id FROM ready
                            UNION SELECT run_id FROM backlog
                            UNION SELECT run_id FROM wait WHERE armed AND kind = 12""";
            case COMPLETED, FAILED, CANCELLED, SKIPPED -> "SELECT run_id AS id, state FROM outcome";
        };
        return "SELECT * FROM (%s) s WHERE %s ORDER BY id DESC LIMIT %d".formatted(source, range.sql(), depth);
    }

    private static String condition(@Nullable RunStatus status) {
        return switch (status) {
            case null -> "true";
            case WAITING, QUEUED -> "true";
            // Those that became ready again are still among them; they are taken out once their rows are complete.
            case RUNNING -> """
                    r.generation > 0
                    AND (SELECT o.state FROM outcome o WHERE o.run_id = r.id) IS NULL
                    AND (SELECT w.seq FROM wait w WHERE w.run_id = r.id AND w.armed LIMIT 1) IS NULL""";
            case COMPLETED, FAILED, CANCELLED, SKIPPED -> "c.state = " + status.state();
        };
    }

    private static @Nullable String deepest(Tx tx, RunFilter filter, Scan range, int depth) throws SQLException {
        var candidates = candidates(filter, range, depth);
        return tx.one(
                        "SELECT id FROM (%s) c OFFSET ? LIMIT 1".formatted(candidates),
                        row -> row.uuid("id"),
                        range.with(depth - 1))
                .map(UUID::toString)
                .orElse(null);
    }

    /// In the order of the ids; those that do not exist are left out.
    static List<RunSummary> summaries(Tx tx, List<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        var array = ids.toArray(UUID[]::new);
        var found = tx.query("""
                WITH queued AS (SELECT run_id FROM ready WHERE run_id = ANY (?)
                                UNION SELECT run_id FROM backlog WHERE run_id = ANY (?)),
                     armed AS (SELECT run_id, bool_and(kind = 12) AS retries
                                 FROM wait WHERE run_id = ANY (?) AND armed GROUP BY run_id),
                     tried AS (SELECT run_id, max(attempt) AS attempt
                                 FROM attempt WHERE run_id = ANY (?) AND seq = -1 GROUP BY run_id)
                SELECT r.id, a.name AS app, f.name AS function, r.event_id, e.name AS event, r.parent_kind,
                       r.created_at, r.started_at, r.generation, r.input IS NOT NULL AS has_input,
                       o.state, o.at AS ended_at,
                       CASE WHEN octet_length(o.output) <= ? THEN o.output END AS output,
                       w.retries, q.run_id IS NOT NULL AS is_queued, coalesce(t.attempt, 0) + 1 AS attempt, x.erased_at
                  FROM run r
                  JOIN function f ON f.id = r.function
                  JOIN app a ON a.id = f.app
                  LEFT JOIN event e ON e.id = r.event_id
                  LEFT JOIN outcome o ON o.run_id = r.id
                  LEFT JOIN armed w ON w.run_id = r.id
                  LEFT JOIN queued q ON q.run_id = r.id
                  LEFT JOIN tried t ON t.run_id = r.id
                  LEFT JOIN erasure x ON x.id = r.id
                 WHERE r.id = ANY (?)
                """, Runs::summary, array, array, array, array, Stored.IN_LISTS, array);
        return found.stream()
                .sorted(java.util.Comparator.comparingInt(summary -> ids.indexOf(summary.id())))
                .toList();
    }

    private static RunSummary summary(Row row) throws SQLException {
        var status = status(row);
        var output = Stored.json(row, "output");
        return new RunSummary(
                row.uuid("id"),
                row.text("app"),
                row.text("function"),
                status,
                trigger(row),
                row.uuidOrNull("event_id"),
                row.instant("created_at"),
                row.instantOrNull("started_at"),
                row.instantOrNull("ended_at"),
                row.integer("attempt"),
                row.integer("generation"),
                row.integer("parent_kind") == Kinds.DEFER,
                status == RunStatus.COMPLETED ? output : null,
                status == RunStatus.FAILED ? output : null,
                status == RunStatus.SKIPPED && output != null ? Kinds.reason(output) : null,
                row.instantOrNull("erased_at"));
    }

    private static RunStatus status(Row row) throws SQLException {
        var state = row.integer("state");
        if (state != 0) {
            return RunStatus.ofState(state);
        }
        var retries = row.flag("retries");
        if (!row.result().wasNull()) {
            return retries ? RunStatus.QUEUED : RunStatus.WAITING;
        }
        return row.flag("is_queued") || row.integer("generation") == 0 ? RunStatus.QUEUED : RunStatus.RUNNING;
    }

    private static String trigger(Row row) throws SQLException {
        return switch (row.integer("parent_kind")) {
            case Kinds.INVOKE -> "invoke";
            case Kinds.DEFER -> "defer";
            case Kinds.FAILURE -> "failure";
            default -> {
                var event = row.textOrNull("event");
                yield event != null ? event : row.flag("has_input") ? "invoke" : "cron";
            }
        };
    }
}
