package dev.postlude.fitness.metrics;

import dev.postlude.fitness.health.Measure;
import dev.postlude.fitness.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What is always there and is read now and then: pulse, weight, oxygen. Of several sources the one that is believed
/// most speaks for the day.
final class Levels {

    private enum Way {
        FIRST("First reading of the day by %2$s, out of %1$d."),
        LAST("Last reading of the day by %2$s, out of %1$d."),
        MEAN("Mean of the readings by %2$s, %1$d in all."),
        MEDIAN("Median of the readings by %2$s, %1$d in all.");

        private final String sentence;

        Way(String sentence) {
            this.sentence = sentence;
        }
    }

    private record Wanted(Gauge gauge, Way way, double factor) {}

    private static final double PERCENT = 100;
    private static final double CENTIMETRES = 100;

    private static final Map<Short, Wanted> WANTED = Map.of(
                    // The first of the day is the one before breakfast, if there is one.
                    Measure.WEIGHT, new Wanted(Gauge.WEIGHT, Way.FIRST, 1),
                    Measure.BODY_FAT, new Wanted(Gauge.BODY_FAT, Way.FIRST, PERCENT),
                    Measure.WAIST, new Wanted(Gauge.WAIST, Way.FIRST, CENTIMETRES),
                    Measure.VO2_MAX, new Wanted(Gauge.VO2MAX, Way.LAST, 1),
                    Measure.RESTING_HEART_RATE, new Wanted(Gauge.RESTING_HR, Way.LAST, 1),
                    Measure.WALKING_HEART_RATE, new Wanted(Gauge.WALKING_HR, Way.LAST, 1),
                    Measure.HRV, new Wanted(Gauge.HRV, Way.MEDIAN, 1),
                    Measure.RESPIRATORY_RATE, new Wanted(Gauge.RESPIRATION, Way.MEAN, 1),
                    Measure.OXYGEN_SATURATION, new Wanted(Gauge.OXYGEN, Way.MEAN, PERCENT),
                    Measure.WRIST_TEMPERATURE, new Wanted(Gauge.WRIST_TEMPERATURE, Way.MEAN, 1))
            .entrySet()
            .stream()
            .collect(Collectors.toUnmodifiableMap(entry -> entry.getKey().number(), Map.Entry::getValue));

    private Levels() {}

    static List<DailyMetric> of(Connection tx, Batch batch) throws SQLException {
        return Sql.list(
                tx,
                """
                WITH believed AS (
                    SELECT s.measure_id, s.day, s.start_at, s.value, r.name,
                           rank() OVER (PARTITION BY s.measure_id, s.day ORDER BY r.priority DESC, r.source_id) AS place
                      FROM fitness.sample s
                      JOIN fitness.source_rank r ON r.person_id = s.person_id AND r.source_id = s.source_id
                     WHERE s.person_id = ? AND s.measure_id = ANY(?) AND s.day = ANY(?)
                       AND s.start_at BETWEEN ? AND ?)
                SELECT measure_id, day, count(*) AS n, min(name) AS name, avg(value) AS mean,
                       percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS median,
                       (array_agg(value ORDER BY start_at, value))[1] AS first,
                       (array_agg(value ORDER BY start_at DESC, value))[1] AS last
                  FROM believed
                 WHERE place = 1
                 GROUP BY measure_id, day
                """,
                row -> {
                    var wanted = WANTED.get(row.getShort("measure_id"));
                    if (wanted == null) {
                        throw new IllegalStateException(
                                "Measure %d was not asked for".formatted(row.getShort("measure_id")));
                    }
                    double value = row.getDouble(wanted.way().name().toLowerCase(Locale.ROOT));
                    int n = row.getInt("n");
                    return new DailyMetric(
                            Sql.day(row, "day"),
                            wanted.gauge(),
                            value * wanted.factor(),
                            n,
                            wanted.way().sentence.formatted(n, row.getString("name")));
                },
                batch.person(),
                WANTED.keySet().toArray(Short[]::new),
                batch.dates(),
                batch.from(),
                batch.to());
    }
}
