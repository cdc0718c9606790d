package dev.postlude.fitness.pages;

import dev.postlude.fitness.metrics.Workouts.Workout;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.UUID;

/// A workout on a page, in words.
public record WorkoutCard(
        UUID id,
        String activity,
        String day,
        String time,
        String duration,
        String distance,
        String pace,
        String energy,
        String rate,
        String load,
        String loadBy,
        String source) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /// Minutes in a zone.
    ///
    /// @param share of all minutes in zones, in percent
    public record Zone(int number, String range, String minutes, int share) {}

    static WorkoutCard of(Workout workout) {
        return new WorkoutCard(
                workout.id(),
                Words.activity(workout.activity()),
                Words.weekday(workout.day()),
                CLOCK.format(LocalDateTime.ofInstant(workout.start(), workout.offset())),
                Words.duration(workout.minutes()),
                said(workout.distance(), "%.2f km"),
                pace(workout),
                said(workout.energy(), "%.0f kcal"),
                said(workout.rate(), "%.0f bpm"),
                said(workout.load(), "%.0f"),
                workout.load().isEmpty()
                        ? "another source has seen the same session"
                        : workout.byHeart() ? "by heart rate" : "by the activity; there was no heart rate to go by",
                workout.source());
    }

    private static String said(OptionalDouble value, String format) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "–";
    }

    private static String pace(Workout workout) {
        if (workout.distance().isEmpty() || workout.distance().getAsDouble() < 0.1) {
            return "–";
        }
        long seconds = Math.round(workout.minutes() * 60 / workout.distance().getAsDouble());
        return String.format(Locale.ROOT, "%d:%02d /km", seconds / 60, seconds % 60);
    }
}
