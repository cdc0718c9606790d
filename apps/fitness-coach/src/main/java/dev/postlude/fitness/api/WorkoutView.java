package dev.postlude.fitness.api;

import dev.postlude.fitness.metrics.Workouts.Workout;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A workout in the API.
///
/// @param load    TRIMP; null when a source believed more has seen the same session
/// @param loadBy  `heart-rate`, or `activity` where there was none
public record WorkoutView(
        UUID id,
        String activity,
        String sport,
        LocalDate date,
        OffsetDateTime startAt,
        OffsetDateTime endAt,
        double minutes,
        @Nullable Double distanceKm,
        @Nullable Double energyKcal,
        @Nullable Double heartRate,
        @Nullable Double highestHeartRate,
        @Nullable Double load,
        @Nullable String loadBy,
        String source) {

    static WorkoutView of(Workout workout) {
        return new WorkoutView(
                workout.id(),
                workout.activity(),
                workout.sport().word(),
                workout.day(),
                workout.start().atOffset(workout.offset()),
                workout.end().atOffset(workout.offset()),
                workout.minutes(),
                value(workout.distance()),
                value(workout.energy()),
                value(workout.rate()),
                value(workout.highest()),
                value(workout.load()),
                workout.load().isEmpty() ? null : workout.byHeart() ? "heart-rate" : "activity",
                workout.source());
    }

    private static @Nullable Double value(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
