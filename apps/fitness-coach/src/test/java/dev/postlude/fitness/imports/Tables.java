package dev.postlude.fitness.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.fitness.sample.Truth;
import dev.postlude.testing.app.DatabaseFacts;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Percentage;

/// What is in the tables, held against what the writer of an export knows.
record Tables(DatabaseFacts facts) {

    long number(String sql, Object... parameters) {
        return facts.count(sql, parameters);
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
        var rows = facts.texts("""
                SELECT m.identifier || ' ' || %s
                  FROM fitness.sample s
                  JOIN fitness.measure m ON m.id = s.measure_id
                 WHERE s.person_id = ?
                 GROUP BY m.identifier
                """.formatted(what), person);
        for (var row : rows) {
            var cells = row.split(" ");
            found.put(cells[0], Double.valueOf(cells[1]));
        }
        return found;
    }
}
