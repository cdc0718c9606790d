package dev.postlude.fitness.metrics;

import dev.postlude.fitness.sql.Reading;
import dev.postlude.fitness.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The rows of `daily_metric`.
@ApplicationScoped
public class DailyMetrics {

    private static final String COLUMNS = "SELECT metric, day, value, n, origin FROM fitness.daily_metric ";

    private final Reading reading;

    DailyMetrics(Reading reading) {
        this.reading = reading;
    }

    /// All metrics of these days, both included, the earlier ones first.
    public List<DailyMetric> between(int person, LocalDate from, LocalDate to) {
        return reading.ask(connection -> Sql.list(
                connection,
                COLUMNS + "WHERE person_id = ? AND day BETWEEN ? AND ? ORDER BY day, metric",
                DailyMetrics::metric,
                person,
                from,
                to));
    }

    /// These metrics of these days, in one history.
    public History history(int person, LocalDate from, LocalDate to, Collection<Gauge> gauges) {
        var words = gauges.stream().map(Gauge::word).toArray();
        return History.made(reading.ask(connection -> Sql.list(
                connection,
                COLUMNS + "WHERE person_id = ? AND metric = ANY(?) AND day BETWEEN ? AND ?",
                DailyMetrics::metric,
                person,
                words,
                from,
                to)));
    }

    /// The newest value of each metric, none older than `from`.
    public List<DailyMetric> newest(int person, LocalDate from) {
        return reading.ask(connection -> Sql.list(connection, """
            SELECT DISTINCT ON (metric) metric, day, value, n, origin
              FROM fitness.daily_metric
             WHERE person_id = ? AND day >= ?
             ORDER BY metric, day DESC
            """, DailyMetrics::metric, person, from));
    }

    /// The last day anything is known of. Nothing is while somebody's first days are still being counted: half of the
    /// numbers would look like all of them.
    public Optional<LocalDate> lastDay(int person) {
        return reading.ask(connection -> Sql.first(
                        connection,
                        """
                        SELECT max(day) AS day FROM fitness.daily_metric
                         WHERE person_id = ?
                           AND NOT EXISTS (SELECT FROM fitness.roll_up
                                            WHERE person_id = ? AND weighed_as = '' AND stale_from IS NOT NULL)
                        """,
                        row -> Optional.ofNullable(row.getObject("day", LocalDate.class)),
                        person,
                        person)
                .flatMap(day -> day));
    }

    static History measured(Connection tx, int person) throws SQLException {
        return History.made(Sql.list(tx, COLUMNS + "WHERE person_id = ? AND measured", DailyMetrics::metric, person));
    }

    static void store(Connection tx, int person, Collection<DailyMetric> metrics) throws SQLException {
        try (var insert = tx.prepareStatement("""
            INSERT INTO fitness.daily_metric (person_id, metric, day, value, n, measured, origin)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (person_id, metric, day) DO UPDATE
               SET value = excluded.value, n = excluded.n, measured = excluded.measured, origin = excluded.origin
            """)) {
            for (var metric : metrics) {
                Sql.bind(
                        insert,
                        person,
                        metric.gauge().word(),
                        metric.day(),
                        metric.value(),
                        metric.n(),
                        metric.gauge().kind() == Gauge.Kind.MEASURED,
                        metric.origin());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static DailyMetric metric(ResultSet row) throws SQLException {
        var word = row.getString("metric");
        var gauge = Gauge.of(word)
                .orElseThrow(() -> new IllegalStateException(
                        "daily_metric has \"%s\", which this version does not know. Roll up again.".formatted(word)));
        return new DailyMetric(
                Sql.day(row, "day"), gauge, row.getDouble("value"), row.getInt("n"), row.getString("origin"));
    }
}
