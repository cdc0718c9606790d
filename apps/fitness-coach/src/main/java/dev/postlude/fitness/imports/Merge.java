package dev.postlude.fitness.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/// Takes the staged rows of one person over into the real tables, and notes the days that have changed by it.
final class Merge {

    /// Days that samples were added to, as days since 1970.
    private static final String DAYS = """
        INSERT INTO fitness.changed_day
        SELECT ?, date '1970-01-01' + day FROM unnest(?::integer[]) AS day
            ON CONFLICT DO NOTHING
        """;

    private static final String SLEEP = """
        WITH added AS (
            INSERT INTO fitness.sleep
            SELECT * FROM staged_sleep
                ON CONFLICT DO NOTHING
            RETURNING night),
        noted AS (
            INSERT INTO fitness.changed_day
            SELECT DISTINCT ?::integer, night FROM added
                ON CONFLICT DO NOTHING)
        SELECT count(*) FROM added
        """;

    private static final String WORKOUTS = """
        WITH added AS (
            INSERT INTO fitness.workout
            SELECT * FROM staged_workout
                ON CONFLICT DO NOTHING
            RETURNING day),
        noted AS (
            INSERT INTO fitness.changed_day
            SELECT DISTINCT ?::integer, day FROM added
                ON CONFLICT DO NOTHING)
        SELECT count(*) FROM added
        """;

    /// Of one day told twice in one export the later telling counts.
    private static final String RINGS = """
        WITH added AS (
            INSERT INTO fitness.activity_summary AS known
            SELECT DISTINCT ON (day) * FROM staged_activity_summary ORDER BY day, ctid DESC
                ON CONFLICT (person_id, day) DO UPDATE
                   SET exported_at = excluded.exported_at,
                       active_energy = excluded.active_energy,
                       active_energy_goal = excluded.active_energy_goal,
                       move_time = excluded.move_time,
                       move_time_goal = excluded.move_time_goal,
                       exercise_time = excluded.exercise_time,
                       exercise_time_goal = excluded.exercise_time_goal,
                       stand_hours = excluded.stand_hours,
                       stand_hours_goal = excluded.stand_hours_goal
                 WHERE excluded.exported_at > known.exported_at
                   AND (excluded.active_energy, excluded.active_energy_goal, excluded.move_time,
                        excluded.move_time_goal, excluded.exercise_time, excluded.exercise_time_goal,
                        excluded.stand_hours, excluded.stand_hours_goal)
                       IS DISTINCT FROM
                       (known.active_energy, known.active_energy_goal, known.move_time,
                        known.move_time_goal, known.exercise_time, known.exercise_time_goal,
                        known.stand_hours, known.stand_hours_goal)
            RETURNING day),
        noted AS (
            INSERT INTO fitness.changed_day
            SELECT ?::integer, day FROM added
                ON CONFLICT DO NOTHING)
        SELECT count(*) FROM added
        """;

    private static final String[] DETAILS = {
        "INSERT INTO fitness.beats SELECT * FROM staged_beats ON CONFLICT DO NOTHING",
        "INSERT INTO fitness.workout_statistic SELECT * FROM staged_workout_statistic ON CONFLICT DO NOTHING",
        "INSERT INTO fitness.workout_event SELECT * FROM staged_workout_event ON CONFLICT DO NOTHING"
    };

    private final Connection connection;
    private final int person;

    Merge(Connection connection, int person) {
        this.connection = connection;
        this.person = person;
    }

    /// How many stretches of sleep, workouts and days of rings are new, or not as they were.
    ///
    /// @param sampleDays on which there are new samples, as days since 1970
    long merge(Collection<Integer> sampleDays) throws SQLException {
        note(sampleDays);
        var added = count(SLEEP) + count(WORKOUTS) + count(RINGS);
        try (var statement = connection.createStatement()) {
            for (var detail : DETAILS) {
                statement.executeUpdate(detail);
            }
        }
        return added;
    }

    private void note(Collection<Integer> days) throws SQLException {
        try (var statement = connection.prepareStatement(DAYS)) {
            statement.setInt(1, person);
            statement.setArray(2, connection.createArrayOf("integer", days.toArray()));
            statement.executeUpdate();
        }
    }

    private long count(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, person);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
