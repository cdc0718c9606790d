package dev.postlude.engine.history;

import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.Row;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How things stand, at a glance.
public final class Overview {

    /// Beyond this many runs, an hour is not counted further.
    public static final int COUNTED = 100_000;

    private final Database database;

    public Overview(Database database) {
        this.database = database;
    }

    /// How many runs became what.
    ///
    /// @param open queued, running or waiting
    public record Counts(long open, long completed, long failed, long cancelled, long skipped) {

        public long all() {
            return open + completed + failed + cancelled + skipped;
        }

        public long ended() {
            return all() - open;
        }
    }

    /// One slice of the last hour.
    public record Slice(Instant at, long completed, long failed, long others) {}

    /// What became of the runs queued in `span` before now.
    public Counts last(Duration span) {
        return database.one("""
                SELECT count(*) FILTER (WHERE o.state IS NULL) AS open,
                       count(*) FILTER (WHERE o.state = 3) AS completed,
                       count(*) FILTER (WHERE o.state = 4) AS failed,
                       count(*) FILTER (WHERE o.state = 5) AS cancelled,
                       count(*) FILTER (WHERE o.state = 6) AS skipped
                  FROM (SELECT id FROM run WHERE id >= postlude.id_at(postlude.now() - ?) ORDER BY id DESC LIMIT %d) r
                  LEFT JOIN outcome o ON o.run_id = r.id
                """.formatted(COUNTED), Overview::counts, span).orElseThrow();
    }

    private static Counts counts(Row row) throws SQLException {
        return new Counts(
                row.big("open"), row.big("completed"), row.big("failed"), row.big("cancelled"), row.big("skipped"));
    }

    /// The last hour in minutes, oldest first, by when runs were queued; every minute has its slice.
    public List<Slice> lastHour() {
        return database.query(
                """
                WITH seen AS (
                    SELECT date_trunc('minute', r.created_at) AS at, o.state
                      FROM (SELECT id, created_at FROM run
                             WHERE id >= postlude.id_at(postlude.now() - interval '1 hour')
                             ORDER BY id DESC LIMIT %d) r
                      LEFT JOIN outcome o ON o.run_id = r.id
                )
                SELECT m.at, count(s.at) FILTER (WHERE s.state = 3) AS completed,
                       count(s.at) FILTER (WHERE s.state = 4) AS failed,
                       count(s.at) FILTER (WHERE s.state IS NULL OR s.state NOT IN (3, 4)) AS others
                  FROM generate_series(date_trunc('minute', postlude.now()) - interval '59 minutes',
                                       date_trunc('minute', postlude.now()), interval '1 minute') m(at)
                  LEFT JOIN seen s ON s.at = m.at
                 GROUP BY m.at
                 ORDER BY m.at
                """.formatted(COUNTED),
                row -> new Slice(row.instant("at"), row.big("completed"), row.big("failed"), row.big("others")));
    }
}
