package dev.postlude.fitness.health.read;

import dev.postlude.fitness.health.Measure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A workout. What Apple left out is null; all else is in canonical units.
///
/// @param activity Apple's name without its prefix, such as `Running`
/// @param duration in seconds, without pauses
/// @param route    the name of its GPX file
public record Workout(
        String activity,
        Moment when,
        Source source,
        double duration,
        @Nullable Double distance,
        @Nullable Double energy,
        @Nullable Double averageMets,
        @Nullable Boolean indoor,
        @Nullable String route,
        List<Statistic> statistics,
        List<Event> events) {

    /// What it came to.
    public record Statistic(
            Measure measure,
            @Nullable Double average,
            @Nullable Double minimum,
            @Nullable Double maximum,
            @Nullable Double sum) {}

    /// A pause, a lap, a segment.
    public record Event(String kind, Instant at, @Nullable Double duration) {}
}
