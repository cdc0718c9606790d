package dev.postlude.fitness.health.read;

import dev.postlude.fitness.health.CanonicalUnit;
import dev.postlude.fitness.health.Measure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Understands `Workout`, as it was before its totals moved into `WorkoutStatistics` and as it is since.
final class Workouts {

    private static final String ACTIVITY = "HKWorkoutActivityType";
    private static final String EVENT = "HKWorkoutEventType";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PATH = 300;
    private static final int MOST_EVENTS = 5_000;

    private static final List<Measure> DISTANCES =
            List.of(Measure.WALKING_DISTANCE, Measure.CYCLING_DISTANCE, Measure.SWIMMING_DISTANCE);

    private final Sources sources;
    private final Zones zones;

    Workouts(Sources sources, Zones zones) {
        this.sources = sources;
        this.zones = zones;
    }

    /// What its children say.
    private static final class Parts {
        private final List<Workout.Statistic> statistics = new ArrayList<>();
        private final List<Workout.Event> events = new ArrayList<>();
        private @Nullable String zone;
        private @Nullable Boolean indoor;
        private @Nullable Double averageMets;
        private @Nullable String route;

        @Nullable
        Double sumOf(List<Measure> measures) {
            return statistics.stream()
                    .filter(each -> measures.contains(each.measure()) && each.sum() != null)
                    .map(Workout.Statistic::sum)
                    .findFirst()
                    .orElse(null);
        }
    }

    Telling read(XMLStreamReader xml) throws XMLStreamException {
        var told = new ParsedElement(xml);
        var activity = stripped(told.text("workoutActivityType", ""), ACTIVITY);
        var start = HealthDate.of(told.text("startDate"));
        var end = HealthDate.of(told.text("endDate"));
        var duration = in(CanonicalUnit.SECOND, told.number("duration"), told.text("durationUnit", "min"));
        var distance = in(CanonicalUnit.METRE, told.number("totalDistance"), told.text("totalDistanceUnit", ""));
        var energy =
                in(CanonicalUnit.KILOCALORIE, told.number("totalEnergyBurned"), told.text("totalEnergyBurnedUnit", ""));
        var source = sources.of(told);
        var excerpt = told.excerpt();
        var parts = parts(xml);
        if (start == null || activity.isEmpty()) {
            return Telling.bad(start == null ? "no date" : "no type", excerpt);
        }
        var lasted = duration == null ? 0 : Math.round(duration);
        // Some lost their end; it is at least as long after the start as the workout lasted.
        var endSecond = end == null ? start.second() + lasted : end.second();
        if (endSecond < start.second()) {
            return Telling.bad("ends before it starts", excerpt);
        }
        var local = parts.zone == null ? start : zones.localised(start, parts.zone);
        var when = new Moment(start.second(), endSecond, local.offset());
        var sumOfDistances = parts.sumOf(DISTANCES);
        var sumOfEnergy = parts.sumOf(List.of(Measure.ACTIVE_ENERGY));
        var workout = new Workout(
                activity,
                when,
                source,
                duration == null ? when.seconds() : duration,
                sumOfDistances == null ? distance : sumOfDistances,
                sumOfEnergy == null ? energy : sumOfEnergy,
                parts.averageMets,
                parts.indoor,
                parts.route,
                parts.statistics,
                parts.events);
        return listener -> listener.workout(workout);
    }

    private static Parts parts(XMLStreamReader xml) throws XMLStreamException {
        var parts = new Parts();
        Children.forEach(xml, (name, told) -> {
            switch (name) {
                case "MetadataEntry" -> metadata(told, parts);
                case "WorkoutStatistics" -> statistic(told, parts);
                case "WorkoutEvent" -> event(told, parts);
                case "WorkoutRoute" -> {
                    parts.route = route(xml);
                    return;
                }
                default -> {
                    // A WorkoutActivity repeats in parts what the workout says as a whole.
                }
            }
            Children.skip(xml);
        });
        return parts;
    }

    private static void metadata(Told told, Parts parts) {
        var value = told.text("value", "");
        switch (told.text("key", "")) {
            case "HKTimeZone" -> parts.zone = value;
            case "HKIndoorWorkout" -> parts.indoor = value.equals("1");
            case "HKAverageMETs" -> {
                var parsed = Decimal.of(value.contains(" ") ? value.substring(0, value.indexOf(' ')) : value);
                parts.averageMets = Double.isNaN(parsed) ? null : parsed;
            }
            default -> {}
        }
    }

    private static void statistic(Told told, Parts parts) {
        var measure = Measure.of(told.text("type", ""));
        var unit = told.text("unit", "");
        if (measure == null || parts.statistics.stream().anyMatch(each -> each.measure() == measure)) {
            return;
        }
        parts.statistics.add(new Workout.Statistic(
                measure,
                in(measure.unit(), told.number("average"), unit),
                in(measure.unit(), told.number("minimum"), unit),
                in(measure.unit(), told.number("maximum"), unit),
                in(measure.unit(), told.number("sum"), unit)));
    }

    private static void event(Told told, Parts parts) {
        var at = HealthDate.of(told.text("date"));
        if (at != null && parts.events.size() < MOST_EVENTS) {
            parts.events.add(new Workout.Event(
                    stripped(told.text("type", ""), EVENT),
                    Instant.ofEpochSecond(at.second()),
                    in(CanonicalUnit.SECOND, told.number("duration"), told.text("durationUnit", "min"))));
        }
    }

    private static @Nullable String route(XMLStreamReader xml) throws XMLStreamException {
        var path = new @Nullable String[1];
        Children.forEach(xml, (name, told) -> {
            if (name.equals("FileReference")) {
                path[0] = told.text("path");
            }
            Children.skip(xml);
        });
        return path[0] == null || path[0].length() > LONGEST_PATH ? null : path[0];
    }

    private static String stripped(String text, String prefix) {
        var stripped = text.startsWith(prefix) ? text.substring(prefix.length()) : text;
        return stripped.length() > LONGEST_NAME ? stripped.substring(0, LONGEST_NAME) : stripped;
    }

    private static @Nullable Double in(CanonicalUnit canonical, @Nullable Double value, String unit) {
        if (value == null) {
            return null;
        }
        var converted = canonical.of(value, unit);
        return converted.isPresent() ? converted.getAsDouble() : null;
    }
}
