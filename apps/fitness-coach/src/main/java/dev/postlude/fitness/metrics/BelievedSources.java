package dev.postlude.fitness.metrics;

import dev.postlude.fitness.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

/// Notes which source has measured what, so that a person can say whom to believe.
final class BelievedSources {

    private BelievedSources() {}

    static void note(Connection tx, Batch batch) throws SQLException {
        var measures = Stream.concat(Sums.measures().stream(), Levels.measures().stream())
                .toArray(Short[]::new);
        Sql.update(
                tx,
                """
                INSERT INTO fitness.source_family (person_id, source_id, family)
                SELECT DISTINCT s.person_id, s.source_id, m.family
                  FROM fitness.sample s
                  JOIN fitness.measure m ON m.id = s.measure_id
                 WHERE s.person_id = ? AND s.measure_id = ANY(?) AND s.day = ANY(?) AND s.start_at BETWEEN ? AND ?
                 UNION
                SELECT person_id, source_id, 'sleep' FROM fitness.sleep WHERE person_id = ? AND night = ANY(?)
                 UNION
                SELECT person_id, source_id, 'workouts' FROM fitness.workout WHERE person_id = ? AND day = ANY(?)
                    ON CONFLICT DO NOTHING
                """,
                batch.person(),
                measures,
                batch.dates(),
                batch.from(),
                batch.to(),
                batch.person(),
                batch.dates(),
                batch.person(),
                batch.dates());
    }
}
