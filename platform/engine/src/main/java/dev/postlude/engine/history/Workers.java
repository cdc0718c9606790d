package dev.postlude.engine.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.postlude.engine.db.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who executes runs, and what waits to be executed.
public final class Workers {

    /// Beyond this many, queues are not counted further.
    public static final int COUNTED = 100_000;

    private final Database database;

    public Workers(Database database) {
        this.database = database;
    }

    /// One process.
    ///
    /// @param leaseUntil until when its runs stay its own without being heard of again
    /// @param live       its lease has not run out and it has not stopped
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WorkerEntry(
            int id,
            String app,
            String host,
            long pid,
            Instant startedAt,
            @Nullable Instant stoppedAt,
            @Nullable Instant leaseUntil,
            boolean live) {}

    /// What is to be done for one app.
    ///
    /// @param ready   can be claimed now
    /// @param backlog stand in line for a place under a concurrency limit
    public record Queue(String app, long ready, long backlog) {}

    /// Runs that stand in line under one limit, and how many have a place.
    public record Line(String app, String function, String scope, long waiting, long places) {}

    /// @param sleeping for nothing but time
    /// @param waiting  for an event, an invoked function or a person
    /// @param retrying for their next attempt
    /// @param nextAt   when the next of them is due
    public record Waits(
            long sleeping,
            long waiting,
            long retrying,
            @Nullable Instant nextAt) {}

    /// How large the schema's tables are on disk, indexes included.
    public record Storage(String table, long bytes, long rows) {}

    /// The live ones, and those that stopped within a day.
    public List<WorkerEntry> list() {
        return database.query(
                """
                SELECT w.id, a.name AS app, w.host, w.pid, w.started_at, w.stopped_at, l.expires_at,
                       w.stopped_at IS NULL AND coalesce(l.expires_at > clock_timestamp(), false) AS live
                  FROM worker w
                  JOIN app a ON a.id = w.app
                  LEFT JOIN (SELECT worker, max(expires_at) AS expires_at FROM lease GROUP BY worker) l ON l.worker = w.id
                 WHERE w.stopped_at IS NULL OR w.stopped_at > clock_timestamp() - interval '1 day'
                 ORDER BY live DESC, a.name, w.id DESC
                 LIMIT 200
                """,
                row -> new WorkerEntry(
                        row.integer("id"),
                        row.text("app"),
                        row.text("host"),
                        row.big("pid"),
                        row.instant("started_at"),
                        row.instantOrNull("stopped_at"),
                        row.instantOrNull("expires_at"),
                        row.flag("live")));
    }

    /// For every app, also those with nothing to do.
    public List<Queue> queues() {
        return database.query(
                """
                WITH due AS (SELECT app, count(*) AS n FROM (SELECT app FROM ready LIMIT %1$d) q GROUP BY app),
                     lined AS (SELECT f.app, count(*) AS n
                                 FROM (SELECT function FROM backlog LIMIT %1$d) b
                                 JOIN function f ON f.id = b.function
                                GROUP BY f.app)
                SELECT a.name AS app, coalesce(d.n, 0) AS ready, coalesce(l.n, 0) AS backlog
                  FROM app a
                  LEFT JOIN due d ON d.app = a.id
                  LEFT JOIN lined l ON l.app = a.id
                 ORDER BY a.name
                """.formatted(COUNTED), row -> new Queue(row.text("app"), row.big("ready"), row.big("backlog")));
    }

    /// The longest lines first.
    public List<Line> lines() {
        return database.query(
                """
                SELECT a.name AS app, f.name AS function, b.scope, b.n AS waiting,
                       (SELECT count(*) FROM holder h WHERE h.scope = b.scope) AS places
                  FROM (SELECT scope, function, count(*) AS n
                          FROM (SELECT scope, function FROM backlog LIMIT %d) s
                         GROUP BY scope, function
                         ORDER BY n DESC
                         LIMIT 50) b
                  JOIN function f ON f.id = b.function
                  JOIN app a ON a.id = f.app
                 ORDER BY b.n DESC
                """.formatted(COUNTED),
                row -> new Line(
                        row.text("app"),
                        row.text("function"),
                        row.text("scope"),
                        row.big("waiting"),
                        row.big("places")));
    }

    public Waits waits() {
        return database.one(
                        """
                SELECT count(*) FILTER (WHERE kind = 3) AS sleeping,
                       count(*) FILTER (WHERE kind NOT IN (3, 12)) AS waiting,
                       count(*) FILTER (WHERE kind = 12) AS retrying,
                       (SELECT min(deadline) FROM wait WHERE armed) AS next_at
                  FROM (SELECT kind FROM wait WHERE armed LIMIT %d) w
                """.formatted(COUNTED),
                        row -> new Waits(
                                row.big("sleeping"),
                                row.big("waiting"),
                                row.big("retrying"),
                                row.instantOrNull("next_at")))
                .orElseThrow();
    }

    /// The largest first; rows as PostgreSQL last estimated them.
    public List<Storage> storage() {
        return database.query("""
                SELECT c.relname AS name, sum(pg_total_relation_size(t.relid)) AS bytes,
                       sum(greatest(0, p.reltuples))::bigint AS rows
                  FROM pg_class c
                 CROSS JOIN LATERAL pg_partition_tree(c.oid) t
                  JOIN pg_class p ON p.oid = t.relid
                 WHERE c.relnamespace = 'postlude'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                   AND t.isleaf
                 GROUP BY c.relname
                 ORDER BY bytes DESC
                 LIMIT 12
                """, row -> new Storage(row.text("name"), row.big("bytes"), row.big("rows")));
    }

    /// The database's clock against which everything is due.
    public Instant now() {
        return database.one("SELECT postlude.now() AS now", row -> row.instant("now"))
                .orElseThrow();
    }

    /// How long a lease has left; zero when it has run out.
    public static Duration left(WorkerEntry worker, Instant now) {
        var until = worker.leaseUntil();
        return until == null || until.isBefore(now) ? Duration.ZERO : Duration.between(now, until);
    }
}
