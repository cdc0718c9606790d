package dev.postlude.fitness.health;

import java.util.Map;
import java.util.OptionalDouble;

/// The unit in which values are kept, and what it makes of the units that exports use, which follow the locale.
public enum CanonicalUnit {
    COUNT("count", Map.of("count", 1.0)),
    METRE(
            "m",
            Map.of(
                    "m", 1.0, "km", 1000.0, "cm", 0.01, "mm", 0.001, "mi", 1609.344, "ft", 0.3048, "in", 0.0254, "yd",
                    0.9144)),
    KILOCALORIE("kcal", Map.of("kcal", 1.0, "Cal", 1.0, "cal", 0.001, "kJ", 1 / 4.184, "J", 1 / 4184.0)),
    SECOND("s", Map.of("s", 1.0, "ms", 0.001, "min", 60.0, "hr", 3600.0)),
    PER_MINUTE("1/min", Map.of("count/min", 1.0, "count/s", 60.0, "bpm", 1.0)),
    MILLISECOND("ms", Map.of("ms", 1.0, "s", 1000.0)),
    MILLILITRE_PER_KILOGRAM_MINUTE(
            "mL/(kg·min)", Map.of("mL/min·kg", 1.0, "mL/(kg*min)", 1.0, "mL/kg·min", 1.0, "mL/(kg·min)", 1.0)),
    /// Exports write 97 % as 0.97 and call that unit "%".
    FRACTION("1", Map.of("%", 1.0)),
    CELSIUS("°C", Map.of("degC", 1.0, "degF", 5.0 / 9.0, "K", 1.0)),
    MILLIMETRE_OF_MERCURY("mmHg", Map.of("mmHg", 1.0, "kPa", 7.500615758, "cmAq", 0.735559)),
    MILLIGRAM_PER_DECILITRE(
            "mg/dL", Map.of("mg/dL", 1.0, "mmol<180.1558800000541>/L", 18.01558800000541, "mmol/L", 18.01558800000541)),
    KILOGRAM("kg", Map.of("kg", 1.0, "g", 0.001, "lb", 0.45359237, "oz", 0.028349523125, "st", 6.35029318)),
    GRAM("g", Map.of("g", 1.0, "mg", 0.001, "mcg", 0.000001, "kg", 1000.0, "oz", 28.349523125, "lb", 453.59237)),
    MILLILITRE(
            "mL",
            Map.of(
                    "mL",
                    1.0,
                    "L",
                    1000.0,
                    "fl_oz_us",
                    29.5735295625,
                    "fl_oz_imp",
                    28.4130625,
                    "cup_us",
                    236.5882365,
                    "cup_imp",
                    284.130625,
                    "pt_us",
                    473.176473,
                    "pt_imp",
                    568.26125)),
    METRE_PER_SECOND("m/s", Map.of("m/s", 1.0, "km/hr", 1 / 3.6, "mi/hr", 0.44704, "ft/s", 0.3048)),
    WATT("W", Map.of("W", 1.0, "kW", 1000.0)),
    DECIBEL("dB", Map.of("dBASPL", 1.0, "dB", 1.0, "dBHL", 1.0)),
    MET("kcal/(kg·h)", Map.of("kcal/hr·kg", 1.0, "kcal/(kg*hr)", 1.0, "kcal/kg·hr", 1.0, "Cal/hr·kg", 1.0));

    private static final double FREEZING_IN_FAHRENHEIT = 32;
    private static final double FREEZING_IN_KELVIN = 273.15;

    private final String symbol;
    private final Map<String, Double> factors;

    CanonicalUnit(String symbol, Map<String, Double> factors) {
        this.symbol = symbol;
        this.factors = factors;
    }

    public String symbol() {
        return symbol;
    }

    /// `value`, which was measured in `unit`, in this unit; empty when `unit` cannot be turned into it.
    public OptionalDouble of(double value, String unit) {
        var factor = factors.get(unit);
        if (factor == null) {
            return OptionalDouble.empty();
        }
        if (this == CELSIUS) {
            var zero = unit.equals("degF") ? FREEZING_IN_FAHRENHEIT : unit.equals("K") ? FREEZING_IN_KELVIN : 0;
            return OptionalDouble.of((value - zero) * factor);
        }
        return OptionalDouble.of(value * factor);
    }
}
