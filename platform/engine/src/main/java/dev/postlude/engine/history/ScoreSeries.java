package dev.postlude.engine.history;

import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.Row;
import dev.postlude.engine.db.Tx;
import dev.postlude.engine.history.SeriesReport.Point;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Scores over time.
public final class ScoreSeries {

    private static final Duration DEFAULT_SPAN = Duration.ofDays(1);
    private static final int DEFAULT_BUCKETS = 48;
    private static final int MAX_BUCKETS = 1_000;

    private final Database database;

    public ScoreSeries(Database database) {
        this.database = database;
    }

    /// Which scores; null means any, of the last day, in 48 buckets.
    ///
    /// @param variant of any experiment that the scored run takes part in
    public record Filter(
            @Nullable String app,
            @Nullable String metric,
            @Nullable String function,
            @Nullable String variant,
            @Nullable Duration bucket,
            @Nullable Instant since,
            @Nullable Instant until) {

        public Filter {
            app = RunFilter.emptyToNull(app);
            metric = RunFilter.emptyToNull(metric);
            function = RunFilter.emptyToNull(function);
            variant = RunFilter.emptyToNull(variant);
            if (bucket != null && bucket.toMillis() < 1_000) {
                throw new BadQuery("bucket", "is at least PT1S; was " + bucket);
            }
        }
    }

    public List<MetricEntry> metrics() {
        return database.query(SELECT + " ORDER BY a.name, m.name", row -> metric(row));
    }

    /// One series for each metric that fits, also for those without scores. Throws [BadQuery] for a span with too many
    /// buckets, or none.
    public List<SeriesReport> list(Filter filter) {
        return database.onConnection(tx -> {
            var now = tx.one("SELECT postlude.now() AS now", row -> row.instant("now"))
                    .orElseThrow();
            var until = filter.until() != null ? filter.until() : now;
            var asked = filter.since() != null ? filter.since() : until.minus(DEFAULT_SPAN);
            if (!asked.isBefore(until)) {
                throw new BadQuery("since", "is before until; was %s with until %s".formatted(asked, until));
            }
            var bucket = filter.bucket() != null ? filter.bucket() : bucket(Duration.between(asked, until));
            // A first bucket cut in half would look like a drop.
            var since = filter.bucket() != null ? asked : startOfBucket(asked, bucket);
            if (Duration.between(since, until).dividedBy(bucket) > MAX_BUCKETS) {
                throw new BadQuery(
                        "bucket",
                        "leaves at most %d buckets from since to until; %s is too short"
                                .formatted(MAX_BUCKETS, bucket));
            }
            var series = new ArrayList<SeriesReport>();
            for (var metric : metrics(tx, filter)) {
                series.add(new SeriesReport(
                        metric.entry(), since, until, bucket, points(tx, metric.id(), filter, since, until, bucket)));
            }
            return series;
        });
    }

    /// About 48 of them, and each a whole number of minutes, hours or days.
    private static Duration bucket(Duration span) {
        var least = span.dividedBy(DEFAULT_BUCKETS);
        return java.util.stream.Stream.of(1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720)
                .map(Duration::ofMinutes)
                .filter(minutes -> minutes.compareTo(least) >= 0)
                .findFirst()
                .orElse(Duration.ofDays(Math.max(1, least.toDays())));
    }

    private static Instant startOfBucket(Instant moment, Duration bucket) {
        return moment.minusMillis(Math.floorMod(moment.toEpochMilli(), bucket.toMillis()));
    }

    private record Numbered(int id, MetricEntry entry) {}

    private static List<Numbered> metrics(Tx tx, Filter filter) throws SQLException {
        var scan = new Scan();
        if (filter.app() != null) {
            scan.where("a.name = ?", filter.app());
        }
        if (filter.metric() != null) {
            scan.where("m.name = ?", filter.metric());
        }
        return tx.query(
                SELECT + " WHERE " + scan.sql() + " ORDER BY a.name, m.name",
                row -> new Numbered(row.integer("id"), metric(row)),
                scan.with());
    }

    private static List<Point> points(Tx tx, int metric, Filter filter, Instant since, Instant until, Duration bucket)
            throws SQLException {
        var scan = new Scan().where("s.metric = ? AND s.at >= ? AND s.at < ?", metric, since, until);
        if (filter.function() != null) {
            scan.where("""
                    (SELECT f.name FROM run r JOIN function f ON f.id = r.function WHERE r.id = s.run_id) = ?""", filter.function());
        }
        if (filter.variant() != null) {
            scan.where(
                    "EXISTS (SELECT 1 FROM exposure x WHERE x.run_id = s.run_id AND x.variant = ?)", filter.variant());
        }
        return tx.query("""
                SELECT date_bin(?, s.at, timestamptz 'epoch') AS at,
                       count(s.value) AS n, avg(s.value) AS mean, sum(s.value) AS total,
                       percentile_cont(0.1) WITHIN GROUP (ORDER BY s.value) AS p10,
                       percentile_cont(0.5) WITHIN GROUP (ORDER BY s.value) AS p50,
                       percentile_cont(0.9) WITHIN GROUP (ORDER BY s.value) AS p90,
                       count(*) FILTER (WHERE s.value IS NULL) AS missing
                  FROM score s
                 WHERE %s
                 GROUP BY 1
                 ORDER BY 1
                """.formatted(scan.sql()), ScoreSeries::point, Scan.all(new Object[] {bucket}, scan.with()));
    }

    private static Point point(Row row) throws SQLException {
        return new Point(
                row.instant("at"),
                row.big("n"),
                row.numberIfAny("mean").orElse(null),
                row.numberIfAny("p10").orElse(null),
                row.numberIfAny("p50").orElse(null),
                row.numberIfAny("p90").orElse(null),
                row.numberIfAny("total").orElse(null),
                row.big("missing"));
    }

    private static final String SELECT = """
            SELECT m.id, a.name AS app, m.name, m.kind, m.direction, m.low, m.high, m.margin, m.matters,
                   extract(epoch FROM m.score_window)::float8 AS window_seconds
              FROM metric m
              JOIN app a ON a.id = m.app""";

    private static MetricEntry metric(Row row) throws SQLException {
        return new MetricEntry(
                row.text("app"),
                row.text("name"),
                row.text("kind"),
                row.text("direction"),
                row.numberIfAny("low").orElse(null),
                row.numberIfAny("high").orElse(null),
                row.numberIfAny("margin").orElse(null),
                row.numberIfAny("matters").orElse(null),
                Duration.ofSeconds((long) row.number("window_seconds")));
    }
}
