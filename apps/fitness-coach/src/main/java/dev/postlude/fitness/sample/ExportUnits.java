package dev.postlude.fitness.sample;

import dev.postlude.fitness.health.CanonicalUnit;
import dev.postlude.fitness.health.Measure;
import java.util.EnumMap;
import java.util.Map;

/// In which units a phone writes, by where its owner lives.
final class ExportUnits {

    private static final Map<CanonicalUnit, String> METRIC = Map.ofEntries(
            Map.entry(CanonicalUnit.COUNT, "count"),
            Map.entry(CanonicalUnit.METRE, "km"),
            Map.entry(CanonicalUnit.KILOCALORIE, "kcal"),
            Map.entry(CanonicalUnit.SECOND, "min"),
            Map.entry(CanonicalUnit.PER_MINUTE, "count/min"),
            Map.entry(CanonicalUnit.MILLISECOND, "ms"),
            Map.entry(CanonicalUnit.MILLILITRE_PER_KILOGRAM_MINUTE, "mL/min·kg"),
            Map.entry(CanonicalUnit.FRACTION, "%"),
            Map.entry(CanonicalUnit.CELSIUS, "degC"),
            Map.entry(CanonicalUnit.MILLIMETRE_OF_MERCURY, "mmHg"),
            Map.entry(CanonicalUnit.MILLIGRAM_PER_DECILITRE, "mg/dL"),
            Map.entry(CanonicalUnit.KILOGRAM, "kg"),
            Map.entry(CanonicalUnit.GRAM, "g"),
            Map.entry(CanonicalUnit.MILLILITRE, "mL"),
            Map.entry(CanonicalUnit.METRE_PER_SECOND, "km/hr"),
            Map.entry(CanonicalUnit.WATT, "W"),
            Map.entry(CanonicalUnit.DECIBEL, "dBASPL"),
            Map.entry(CanonicalUnit.MET, "kcal/hr·kg"));

    private static final Map<CanonicalUnit, String> IMPERIAL = Map.of(
            CanonicalUnit.METRE, "mi",
            CanonicalUnit.KILOCALORIE, "Cal",
            CanonicalUnit.CELSIUS, "degF",
            CanonicalUnit.KILOGRAM, "lb",
            CanonicalUnit.MILLILITRE, "fl_oz_us",
            CanonicalUnit.METRE_PER_SECOND, "mi/hr");

    private final Map<Measure, String> units = new EnumMap<>(Measure.class);

    ExportUnits(boolean imperial) {
        for (var measure : Measure.values()) {
            var metric = String.valueOf(METRIC.get(measure.unit()));
            units.put(measure, imperial ? IMPERIAL.getOrDefault(measure.unit(), metric) : metric);
        }
        for (var measure : new Measure[] {Measure.WAIST, Measure.HEIGHT, Measure.STEP_LENGTH}) {
            units.put(measure, imperial ? "in" : "cm");
        }
        for (var measure : new Measure[] {Measure.SODIUM, Measure.CAFFEINE}) {
            units.put(measure, "mg");
        }
        units.put(Measure.SIX_MINUTE_WALK, "m");
        units.put(Measure.SWIMMING_DISTANCE, imperial ? "yd" : "m");
    }

    String of(Measure measure) {
        return units.getOrDefault(measure, "count");
    }

    /// A canonical value in that unit, with as many digits as a phone would write.
    String text(Measure measure, double canonical) {
        var unit = of(measure);
        var zero = measure.unit().of(0, unit).orElseThrow();
        var one = measure.unit().of(1, unit).orElseThrow() - zero;
        var value = (canonical - zero) / one;
        if (measure.unit() == CanonicalUnit.COUNT || measure.unit() == CanonicalUnit.PER_MINUTE) {
            return Long.toString(Math.round(value));
        }
        var rounded = Math.rint(value * 10_000) / 10_000;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
