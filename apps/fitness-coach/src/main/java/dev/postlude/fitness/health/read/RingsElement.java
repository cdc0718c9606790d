package dev.postlude.fitness.health.read;

import dev.postlude.fitness.health.CanonicalUnit;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Understands `ActivitySummary`.
final class RingsElement {

    private RingsElement() {}

    static Telling read(XMLStreamReader xml) throws XMLStreamException {
        var told = new ParsedElement(xml);
        var day = HealthDate.day(told.text("dateComponents"));
        var excerpt = told.excerpt();
        var unit = told.text("activeEnergyBurnedUnit", "kcal");
        var rings = day == null
                ? null
                : new Rings(
                        day,
                        energy(told.number("activeEnergyBurned"), unit),
                        energy(told.number("activeEnergyBurnedGoal"), unit),
                        minutes(told.number("appleMoveTime")),
                        minutes(told.number("appleMoveTimeGoal")),
                        minutes(told.number("appleExerciseTime")),
                        minutes(told.number("appleExerciseTimeGoal")),
                        told.number("appleStandHours"),
                        told.number("appleStandHoursGoal"));
        Children.skip(xml);
        return rings == null ? Telling.bad("no date", excerpt) : listener -> listener.rings(rings);
    }

    private static @Nullable Double energy(@Nullable Double value, String unit) {
        if (value == null) {
            return null;
        }
        var energy = CanonicalUnit.KILOCALORIE.of(value, unit);
        return energy.isPresent() ? energy.getAsDouble() : null;
    }

    private static @Nullable Double minutes(@Nullable Double value) {
        return value == null ? null : value * 60;
    }
}
