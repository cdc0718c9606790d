package dev.postlude.fitness.metrics;

import dev.postlude.fitness.health.Measure;
import dev.postlude.fitness.metrics.load.HeartRange;
import dev.postlude.fitness.metrics.load.Sex;
import dev.postlude.fitness.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Who trains, as far as formulas care.
///
/// @param highest the highest rate any workout of theirs has seen
record Athlete(Sex sex, @Nullable LocalDate born, OptionalDouble highest) {

    /// Above this it is the sensor that races.
    private static final int NO_HEART_IS_FASTER = 230;

    static Athlete of(Connection tx, int person) throws SQLException {
        var highest = Sql.first(
                        tx,
                        """
                        SELECT max(s.maximum) AS highest
                          FROM fitness.workout w
                          JOIN fitness.workout_statistic s ON s.workout_id = w.id AND s.measure_id = ?
                         WHERE w.person_id = ? AND s.maximum < ?
                        """,
                        row -> Sql.number(row, "highest"),
                        Measure.HEART_RATE.number(),
                        person,
                        NO_HEART_IS_FASTER)
                .orElse(OptionalDouble.empty());
        return Sql.first(
                        tx,
                        "SELECT sex, birth_date FROM fitness.person WHERE id = ?",
                        row -> new Athlete(
                                Sex.of(row.getString("sex")), row.getObject("birth_date", LocalDate.class), highest),
                        person)
                .orElseGet(() -> new Athlete(Sex.UNKNOWN, null, highest));
    }

    /// The usual one of the age, or what was seen if that was more. Empty when neither is known.
    OptionalDouble maximum(LocalDate day) {
        if (born == null) {
            return highest;
        }
        double usual =
                HeartRange.usualMaximum(Math.max(0, Period.between(born, day).getYears()));
        return OptionalDouble.of(Math.max(usual, highest.orElse(0)));
    }

    /// What a load depends on besides its own session and days.
    String weighing() {
        return "%s %s %s".formatted(sex, born, highest);
    }
}
