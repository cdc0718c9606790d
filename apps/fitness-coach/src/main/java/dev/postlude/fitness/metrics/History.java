package dev.postlude.fitness.metrics;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// What is known of a person, by metric and day.
public final class History {

    private static final NavigableMap<LocalDate, Double> NOTHING = new TreeMap<>();

    private final Map<Gauge, NavigableMap<LocalDate, Double>> values = new EnumMap<>(Gauge.class);

    public static History made(List<DailyMetric> metrics) {
        var history = new History();
        metrics.forEach(history::add);
        return history;
    }

    void add(DailyMetric metric) {
        values.computeIfAbsent(metric.gauge(), any -> new TreeMap<>()).put(metric.day(), metric.value());
    }

    public NavigableMap<LocalDate, Double> of(Gauge gauge) {
        return values.getOrDefault(gauge, NOTHING);
    }

    public OptionalDouble on(LocalDate day, Gauge gauge) {
        var value = of(gauge).get(day);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// The values of the `days` days up to `last`, that one included.
    public double[] last(Gauge gauge, LocalDate last, int days) {
        return of(gauge).subMap(last.minusDays(days - 1L), true, last, true).values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    public Optional<LocalDate> first() {
        return values.values().stream().map(NavigableMap::firstKey).min(LocalDate::compareTo);
    }

    public Optional<LocalDate> last() {
        return values.values().stream().map(NavigableMap::lastKey).max(LocalDate::compareTo);
    }
}
