package dev.postlude.fitness.metrics;

import dev.postlude.fitness.health.Intervals;
import dev.postlude.fitness.health.Intervals.Counted;
import dev.postlude.fitness.health.Measure;
import dev.postlude.fitness.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What adds up over a day: steps, energy, minutes. Where two sources counted the same time, the one that is believed
/// more counts.
final class Sums {

    /// @param most what one record can have counted; more, or less than nothing, is no measurement
    private record Wanted(Gauge gauge, double factor, double most) {}

    private static final double METRES_A_KM = 1000;
    private static final double SECONDS_A_MINUTE = 60;
    private static final double SECONDS_A_DAY = 86_400;

    private static final Map<Measure, Wanted> WANTED = Map.of(
            Measure.STEPS, new Wanted(Gauge.STEPS, 1, 100_000),
            Measure.WALKING_DISTANCE, new Wanted(Gauge.DISTANCE, 1 / METRES_A_KM, 300_000),
            Measure.ACTIVE_ENERGY, new Wanted(Gauge.ACTIVE_ENERGY, 1, 20_000),
            Measure.BASAL_ENERGY, new Wanted(Gauge.BASAL_ENERGY, 1, 20_000),
            Measure.EXERCISE_TIME, new Wanted(Gauge.EXERCISE, 1 / SECONDS_A_MINUTE, SECONDS_A_DAY),
            Measure.STAND_HOUR, new Wanted(Gauge.STAND, 1, 1),
            Measure.FLIGHTS, new Wanted(Gauge.FLIGHTS, 1, 2_000),
            Measure.DIETARY_ENERGY, new Wanted(Gauge.ENERGY_EATEN, 1, 20_000),
            Measure.PROTEIN, new Wanted(Gauge.PROTEIN_EATEN, 1, 2_000));

    private static final Map<Short, Wanted> BY_NUMBER = WANTED.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(entry -> entry.getKey().number(), Map.Entry::getValue));

    private record Place(short measure, LocalDate day) {}

    private Sums() {}

    static Set<Short> measures() {
        return BY_NUMBER.keySet();
    }

    static List<DailyMetric> of(Connection tx, Batch batch) throws SQLException {
        var counted = new HashMap<Place, List<Counted>>();
        var names = new HashMap<Integer, String>();
        Sql.list(
                tx,
                """
                SELECT s.measure_id, s.day, s.start_at, s.end_at, s.value, s.source_id, r.priority, r.name
                  FROM fitness.sample s
                  JOIN fitness.measure m ON m.id = s.measure_id
                  JOIN fitness.source_rank r
                    ON r.person_id = s.person_id AND r.source_id = s.source_id AND r.family = m.family
                 WHERE s.person_id = ? AND s.measure_id = ANY(?) AND s.day = ANY(?)
                   AND s.start_at BETWEEN ? AND ?
                """,
                row -> {
                    names.putIfAbsent(row.getInt("source_id"), row.getString("name"));
                    var place = new Place(row.getShort("measure_id"), Sql.day(row, "day"));
                    return can(place.measure(), row.getDouble("value"))
                            && counted.computeIfAbsent(place, any -> new ArrayList<>())
                                    .add(counted(row));
                },
                batch.person(),
                BY_NUMBER.keySet().toArray(Short[]::new),
                batch.dates(),
                batch.from(),
                batch.to());

        var metrics = new ArrayList<DailyMetric>();
        counted.forEach((place, all) -> metrics.add(sum(place, all, names)));
        return metrics;
    }

    private static boolean can(short measure, double value) {
        return value >= 0 && value <= wanted(measure).most();
    }

    private static Wanted wanted(short measure) {
        var wanted = BY_NUMBER.get(measure);
        if (wanted == null) {
            throw new IllegalStateException("Measure %d was not asked for".formatted(measure));
        }
        return wanted;
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                Sql.instant(row, "start_at"),
                Sql.instant(row, "end_at"),
                row.getDouble("value"),
                row.getInt("source_id"),
                row.getInt("priority"));
    }

    private static DailyMetric sum(Place place, List<Counted> all, Map<Integer, String> names) {
        var wanted = wanted(place.measure());
        var kept = Intervals.merge(all);
        double sum = kept.stream().mapToDouble(Counted::value).sum();
        var sources = new TreeSet<String>();
        kept.forEach(each -> sources.add(names.getOrDefault(each.source(), "?")));
        var origin = String.format(Locale.ROOT, "Sum of %d records of %s.", kept.size(), String.join(" and ", sources))
                + (sources.size() > 1 ? " Where both counted, the one believed more counts." : "");
        return new DailyMetric(place.day(), wanted.gauge(), sum * wanted.factor(), kept.size(), origin);
    }
}
