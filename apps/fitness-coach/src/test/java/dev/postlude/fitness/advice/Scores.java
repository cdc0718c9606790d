package dev.postlude.fitness.advice;

import dev.postlude.fitness.sql.Reading;
import dev.postlude.fitness.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// The scores of a run, asked of the database.
@ApplicationScoped
public class Scores {

    private final Reading reading;

    Scores(Reading reading) {
        this.reading = reading;
    }

    /// As `metric=value`, sorted; only those that arrived.
    List<String> of(String run) {
        return reading.ask(connection -> Sql.list(connection, """
                SELECT m.name || '=' || trim_scale(s.value::numeric) AS said
                  FROM postlude.score s
                  JOIN postlude.metric m ON m.id = s.metric
                 WHERE s.run_id = ? AND s.status = 1
                 ORDER BY 1
                """, row -> row.getString("said"), UUID.fromString(run)));
    }
}
