package dev.postlude.fitness.metrics;

import dev.postlude.fitness.health.Measure;
import dev.postlude.fitness.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
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

    /// @param least what can be measured on somebody who lives; what is outside is no measurement
    private record Wanted(Gauge gauge, Way way, double factor, double least, double most) {}

    private static final double PERCENT = 100;
    private static final double CENTIMETRES = 100;

    private static final Map<Short, Wanted> WANTED = Map.of(
                    // The first of the day is the one before breakfast, if there is one.
                    Measure.WEIGHT, new Wanted(Gauge.WEIGHT, Way.FIRST, 1, 20, 500),
                    Measure.BODY_FAT, new Wanted(Gauge.BODY_FAT, Way.FIRST, PERCENT, 0.01, 0.85),
                    Measure.WAIST, new Wanted(Gauge.WAIST, Way.FIRST, CENTIMETRES, 0.2, 3),
                    Measure.VO2_MAX, new Wanted(Gauge.VO2MAX, Way.LAST, 1, 5, 110),
                    Measure.RESTING_HEART_RATE, new Wanted(Gauge.RESTING_HR, Way.LAST, 1, 20, 200),
                    Measure.WALKING_HEART_RATE, new Wanted(Gauge.WALKING_HR, Way.LAST, 1, 25, 240),
                    Measure.HRV, new Wanted(Gauge.HRV, Way.MEDIAN, 1, 0.5, 500),
                    Measure.RESPIRATORY_RATE, new Wanted(Gauge.RESPIRATION, Way.MEAN, 1, 3, 80),
                    Measure.OXYGEN_SATURATION, new Wanted(Gauge.OXYGEN, Way.MEAN, PERCENT, 0.4, 1),
                    Measure.WRIST_TEMPERATURE, new Wanted(Gauge.WRIST_TEMPERATURE, Way.MEAN, 1, 15, 45))
            .entrySet()
            .stream()
            .collect(Collectors.toUnmodifiableMap(entry -> entry.getKey().number(), Map.Entry::getValue));

    private Levels() {}

    static Set<Short> measures() {
        return WANTED.keySet();
    }

    static List<DailyMetric> of(Connection tx, Batch batch) throws SQLException {
        var measures = WANTED.keySet().toArray(Short[]::new);
        return Sql.list(
                tx,
                """
                WITH believed AS (
                    SELECT s.measure_id, s.day, s.start_at, s.value, r.name,
                           rank() OVER (PARTITION BY s.measure_id, s.day ORDER BY r.priority DESC, r.source_id) AS place
                      FROM fitness.sample s
                      JOIN fitness.measure m ON m.id = s.measure_id
                      JOIN unnest(?, ?, ?) AS can (measure_id, least, most)
                        ON can.measure_id = s.measure_id AND s.value BETWEEN can.least AND can.most
                      JOIN fitness.source_rank r
                        ON r.person_id = s.person_id AND r.source_id = s.source_id AND r.family = m.family
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
                            String.format(Locale.ROOT, wanted.way().sentence, n, row.getString("name")));
                },
                measures,
                bounds(measures, Wanted::least),
                bounds(measures, Wanted::most),
                batch.person(),
                measures,
                batch.dates(),
                batch.from(),
                batch.to());
    }

    private static Double[] bounds(Short[] measures, ToDoubleFunction<Wanted> bound) {
        return Arrays.stream(measures)
                .map(measure -> bound.applyAsDouble(Objects.requireNonNull(WANTED.get(measure))))
                .toArray(Double[]::new);
    }
}
