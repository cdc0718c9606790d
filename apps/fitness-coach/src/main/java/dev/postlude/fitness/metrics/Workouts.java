package dev.postlude.fitness.metrics;

import dev.postlude.fitness.health.Measure;
import dev.postlude.fitness.metrics.load.Sport;
import dev.postlude.fitness.metrics.load.Trimp;
import dev.postlude.fitness.sql.Reading;
import dev.postlude.fitness.sql.Sql;
import dev.postlude.web.Cursor;
import dev.postlude.web.NotThere;
import dev.postlude.web.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Workouts as they were, with how hard they turned out to be.
@ApplicationScoped
public class Workouts {

    private static final double SECONDS_A_MINUTE = 60;

    /// For how long a heart rate holds when the next one is late.
    private static final Duration HOLDS = Duration.ofSeconds(60);

    private static final int ZONES = 5;

    private static final Cursor END_OF_TIME = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    private final Reading reading;

    Workouts(Reading reading) {
        this.reading = reading;
    }

    /// A workout.
    ///
    /// @param distance in km
    /// @param energy   in kcal
    /// @param load     TRIMP; empty when a source believed more has seen the same session
    /// @param byHeart  whether the load is by heart rate rather than by the activity
    public record Workout(
            UUID id,
            String activity,
            Sport sport,
            Instant start,
            Instant end,
            LocalDate day,
            ZoneOffset offset,
            double minutes,
            OptionalDouble distance,
            OptionalDouble energy,
            OptionalDouble rate,
            OptionalDouble highest,
            OptionalDouble load,
            boolean byHeart,
            String source) {}

    /// A heart rate at a moment.
    public record Beat(Instant at, double rate) {}

    /// The heart rates of a workout, and the minutes in each of Edwards' zones.
    public record Heart(List<Beat> beats, double[] zones, OptionalDouble maximum, double edwards) {}

    public Page<Workout> list(int person, int limit, @Nullable String cursor) {
        var from = Cursor.of(cursor).orElse(END_OF_TIME);
        var rows = QuarkusTransaction.joiningExisting()
                .call(() -> StoredWorkout.before(person, from, limit + 1).stream()
                        .map(Workouts::workout)
                        .toList());
        return Page.of(rows, limit, workout -> new Cursor(workout.start(), workout.id()));
    }

    /// Throws [NotThere] also when it is somebody else's.
    public Workout byId(int person, UUID id) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> StoredWorkout.of(person, id).map(Workouts::workout))
                .orElseThrow(() -> new NotThere("workout", id));
    }

    public Heart heart(int person, Workout workout) {
        var beats = reading.ask(connection -> Sql.list(
                connection,
                """
                SELECT start_at, value FROM fitness.sample
                 WHERE person_id = ? AND measure_id = ? AND day BETWEEN ? AND ?
                   AND start_at >= ? AND start_at <= ? AND value BETWEEN 25 AND 250
                 ORDER BY start_at, value
                 LIMIT 20000
                """,
                row -> new Beat(Sql.instant(row, "start_at"), row.getDouble("value")),
                person,
                Measure.HEART_RATE.number(),
                // Wherever one was, it was one of these days.
                LocalDate.ofInstant(workout.start(), ZoneOffset.UTC).minusDays(1),
                LocalDate.ofInstant(workout.end(), ZoneOffset.UTC).plusDays(1),
                workout.start(),
                workout.end()));
        double seen = beats.stream().mapToDouble(Beat::rate).max().orElse(0);
        double usual = reading.ask(connection -> Athlete.of(connection, person))
                .maximum(workout.day())
                .orElse(0);
        double maximum = Math.max(seen, usual);
        if (beats.isEmpty() || maximum <= 0) {
            return new Heart(beats, new double[ZONES], OptionalDouble.empty(), 0);
        }
        var zones = zones(beats, workout.end(), maximum);
        return new Heart(beats, zones, OptionalDouble.of(maximum), Trimp.edwards(zones));
    }

    private static double[] zones(List<Beat> beats, Instant end, double maximum) {
        var zones = new double[ZONES];
        for (int i = 0; i < beats.size(); i++) {
            var until = i + 1 < beats.size() ? beats.get(i + 1).at() : end;
            var held = Duration.between(beats.get(i).at(), until);
            int zone = Trimp.zone(beats.get(i).rate(), maximum);
            if (zone > 0) {
                zones[zone - 1] += Math.min(held.toSeconds(), HOLDS.toSeconds()) / SECONDS_A_MINUTE;
            }
        }
        return zones;
    }

    private static Workout workout(StoredWorkout row) {
        var heart = row.heartRate();
        return new Workout(
                row.id,
                row.activity,
                Sport.of(row.activity),
                row.startAt,
                row.endAt,
                row.day,
                ZoneOffset.ofTotalSeconds(row.utcOffset * 60),
                row.duration / SECONDS_A_MINUTE,
                row.distance == null ? OptionalDouble.empty() : OptionalDouble.of(row.distance / 1000),
                number(row.energy),
                number(heart.map(rate -> rate.average).orElse(null)),
                number(heart.map(rate -> rate.maximum).orElse(null)),
                number(row.load),
                "heart_rate".equals(row.method),
                row.source.name);
    }

    private static OptionalDouble number(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
