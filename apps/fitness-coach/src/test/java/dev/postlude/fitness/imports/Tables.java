package dev.postlude.fitness.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.fitness.sample.Truth;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Percentage;

/// What is in the tables, held against what the writer of an export knows.
record Tables(Connections connections) {

    @FunctionalInterface
    interface Connections {
        Connection open() throws SQLException;
    }

    long number(String sql, Object... parameters) {
        try (var connection = connections.open();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int personOf(Object importId) {
        return (int) number("SELECT person_id FROM fitness.import WHERE id = ?", importId);
    }

    /// Exactly these rows, no more and no less.
    void hold(int person, Truth truth) {
        var counts = new TreeMap<String, Long>();
        byType(person, "count(*)").forEach((type, count) -> counts.put(type, count.longValue()));
        assertThat(counts).isEqualTo(truth.samples());
        var sums = byType(person, "sum(s.value)");
        truth.sums()
                .forEach((type, sum) ->
                        assertThat(sums.get(type)).as(type).isCloseTo(sum, Percentage.withPercentage(1e-6)));
        assertThat(rows("sleep", person)).isEqualTo(truth.sleepStretches());
        assertThat(rows("beats", person)).isEqualTo(truth.beatLists());
        assertThat(rows("workout", person)).isEqualTo(truth.allWorkouts());
        assertThat(rows("activity_summary", person)).isEqualTo(truth.allRings());
        assertThat(detail("workout_statistic", person)).isEqualTo(truth.allStatistics());
        assertThat(detail("workout_event", person)).isEqualTo(truth.allEvents());
    }

    long rows(String table, int person) {
        return number("SELECT count(*) FROM fitness.%s WHERE person_id = ?".formatted(table), person);
    }

    private long detail(String table, int person) {
        return number(
                "SELECT count(*) FROM fitness.%s d JOIN fitness.workout w ON w.id = d.workout_id WHERE w.person_id = ?"
                        .formatted(table),
                person);
    }

    private Map<String, Double> byType(int person, String what) {
        var found = new TreeMap<String, Double>();
        try (var connection = connections.open();
                var statement = connection.prepareStatement("""
                    SELECT m.identifier, %s
                      FROM fitness.sample s
                      JOIN fitness.measure m ON m.id = s.measure_id
                     WHERE s.person_id = ?
                     GROUP BY m.identifier
                    """.formatted(what))) {
            statement.setInt(1, person);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getDouble(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}
