package dev.postlude.fitness.metrics;

import dev.postlude.fitness.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalDouble;

/// What was usual about a person in the month up to a day: resting heart rate and VO2max, as medians.
final class Surroundings {

    private static final int DAYS = 30;

    private final History history;

    private Surroundings(History history) {
        this.history = history;
    }

    /// For the days from `from` on.
    static Surroundings of(Connection tx, int person, LocalDate from) throws SQLException {
        return new Surroundings(History.made(Sql.list(tx, """
            SELECT metric, day, value, n, origin
              FROM fitness.daily_metric
             WHERE person_id = ? AND metric IN ('resting_hr', 'vo2max') AND day > ?
            """, DailyMetrics::metric, person, from.minusDays(DAYS))));
    }

    OptionalDouble usual(Gauge gauge, LocalDate day) {
        var values = history.last(gauge, day, DAYS);
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        Arrays.sort(values);
        int middle = values.length / 2;
        return OptionalDouble.of(values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2);
    }
}
