package dev.postlude.fitness.metrics;

import dev.postlude.fitness.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Apple's own account of a day. Where there is one it counts more than what we add up, for it has seen what an export
/// leaves out.
final class Rings {

    private static final double SECONDS_A_MINUTE = 60;
    private static final double SECONDS_A_DAY = 86_400;
    private static final double HOURS_A_DAY = 24;
    private static final String ORIGIN = "Apple's own summary of the day.";

    private Rings() {}

    static List<DailyMetric> of(Connection tx, Batch batch) throws SQLException {
        var metrics = new ArrayList<DailyMetric>();
        Sql.list(
                tx,
                """
                SELECT day, exercise_time, stand_hours
                  FROM fitness.activity_summary
                 WHERE person_id = ? AND day = ANY(?)
                """,
                row -> {
                    var day = Sql.day(row, "day");
                    within(Sql.number(row, "exercise_time"), SECONDS_A_DAY)
                            .ifPresent(seconds -> metrics.add(
                                    new DailyMetric(day, Gauge.EXERCISE, seconds / SECONDS_A_MINUTE, 1, ORIGIN)));
                    within(Sql.number(row, "stand_hours"), HOURS_A_DAY)
                            .ifPresent(hours -> metrics.add(new DailyMetric(day, Gauge.STAND, hours, 1, ORIGIN)));
                    return day;
                },
                batch.person(),
                batch.dates());
        return metrics;
    }

    private static OptionalDouble within(OptionalDouble value, double most) {
        return value.isPresent() && (value.getAsDouble() < 0 || value.getAsDouble() > most)
                ? OptionalDouble.empty()
                : value;
    }
}
