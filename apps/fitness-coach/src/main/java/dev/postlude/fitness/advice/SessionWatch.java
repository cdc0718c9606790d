package dev.postlude.fitness.advice;

import dev.postlude.api.Events;
import dev.postlude.api.Outgoing;
import dev.postlude.fitness.metrics.RollUp.RolledUp;
import dev.postlude.fitness.metrics.load.Sport;
import dev.postlude.fitness.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/// Looks through newly imported workouts for sessions that were suggested, in the transaction that rolled them up: the
/// row that says it was done and the event that tells of it commit together.
@ApplicationScoped
public class SessionWatch implements RolledUp {

    /// Nobody stops the clock to the second.
    private static final double LONG_ENOUGH = 0.75;

    private static final int SECONDS_A_MINUTE = 60;

    private final Events events;

    SessionWatch(Events events) {
        this.events = events;
    }

    private record Open(UUID advice, Instant askedAt, Sport sport, int minutes, LocalDate by) {

        boolean isDoneBy(Workout workout) {
            return workout.sport() == sport
                    && !workout.start().isBefore(askedAt)
                    && !workout.day().isAfter(by)
                    && workout.seconds() >= LONG_ENOUGH * minutes * SECONDS_A_MINUTE;
        }
    }

    private record Workout(UUID id, Sport sport, Instant start, LocalDate day, double seconds) {}

    @Override
    public void rolledUp(Connection tx, int person, LocalDate from) throws SQLException {
        var open = Sql.list(
                tx,
                """
                SELECT id, asked_at, sport, minutes, by_day
                  FROM fitness.advice
                 WHERE person_id = ? AND sport IS NOT NULL AND workout_id IS NULL AND by_day >= ?
                 ORDER BY asked_at, id
                   FOR UPDATE
                """,
                row -> new Open(
                        row.getObject("id", UUID.class),
                        Sql.instant(row, "asked_at"),
                        Sport.ofWord(row.getString("sport")).orElse(Sport.OTHER),
                        row.getInt("minutes"),
                        Sql.day(row, "by_day")),
                person,
                from);
        if (open.isEmpty()) {
            return;
        }
        var workouts = workouts(tx, person, open.getFirst().askedAt());
        var taken = new HashSet<UUID>();
        for (var each : open) {
            var done = workouts.stream()
                    .filter(workout -> !taken.contains(workout.id()) && each.isDoneBy(workout))
                    .findFirst();
            if (done.isPresent()) {
                taken.add(done.get().id());
                tell(tx, each, done.get());
            }
        }
    }

    /// Those that no advice has been credited with yet. One run follows one piece of advice, not ten.
    private static List<Workout> workouts(Connection tx, int person, Instant since) throws SQLException {
        return Sql.list(
                tx,
                """
                SELECT w.id, w.activity, w.start_at, w.day, w.duration
                  FROM fitness.workout w
                 WHERE w.person_id = ? AND w.start_at >= ?
                   AND NOT EXISTS (SELECT FROM fitness.advice a WHERE a.person_id = w.person_id AND a.workout_id = w.id)
                 ORDER BY w.start_at, w.id
                """,
                row -> new Workout(
                        row.getObject("id", UUID.class),
                        Sport.of(row.getString("activity")),
                        Sql.instant(row, "start_at"),
                        Sql.day(row, "day"),
                        row.getDouble("duration")),
                person,
                since);
    }

    private void tell(Connection tx, Open open, Workout workout) throws SQLException {
        Sql.update(
                tx,
                "UPDATE fitness.advice SET workout_id = ?, followed_at = now() WHERE id = ?",
                workout.id(),
                open.advice());
        events.send(tx, List.of(Outgoing.of(new SessionDone(open.advice(), workout.id()))));
    }
}
