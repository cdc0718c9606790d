package dev.postlude.fitness.metrics;

import dev.postlude.fitness.health.Measure;
import dev.postlude.fitness.sql.Reading;
import dev.postlude.fitness.sql.Sql;
import dev.postlude.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.OptionalDouble;

/// The weight somebody wants to reach. Not every wish is taken.
@ApplicationScoped
public class Goals {

    private static final double LEAST = 30;
    private static final double MOST = 300;

    /// World Health Organization 2000: below this body mass index somebody is underweight.
    private static final double UNDERWEIGHT = 18.5;

    private final Reading reading;

    Goals(Reading reading) {
        this.reading = reading;
    }

    public OptionalDouble target(int person) {
        return reading.ask(connection -> Sql.first(
                        connection,
                        "SELECT target_kg FROM fitness.goal WHERE person_id = ?",
                        row -> OptionalDouble.of(row.getDouble("target_kg")),
                        person))
                .orElse(OptionalDouble.empty());
    }

    /// Throws [InvalidInput] for a weight that no adult of this height should want.
    @Transactional
    public void aim(int person, double kg) {
        if (!(kg >= LEAST && kg <= MOST)) {
            throw new InvalidInput("targetWeight", String.format(Locale.ROOT, "is from %.0f to %.0f kg", LEAST, MOST));
        }
        var height = height(person);
        if (height.isPresent() && kg < UNDERWEIGHT * height.getAsDouble() * height.getAsDouble()) {
            throw new InvalidInput(
                    "targetWeight",
                    String.format(
                            Locale.ROOT,
                            "of %.1f kg is underweight at a height of %.2f m; this app helps with %.1f kg and more. Talk to a"
                                    + " doctor if you feel that is still too much",
                            kg,
                            height.getAsDouble(),
                            UNDERWEIGHT * height.getAsDouble() * height.getAsDouble()));
        }
        reading.ask(connection -> Sql.update(connection, """
                INSERT INTO fitness.goal (person_id, target_kg) VALUES (?, ?)
                ON CONFLICT (person_id) DO UPDATE SET target_kg = excluded.target_kg, set_at = now()
                """, person, kg));
    }

    @Transactional
    public void drop(int person) {
        reading.ask(connection -> Sql.update(connection, "DELETE FROM fitness.goal WHERE person_id = ?", person));
    }

    private OptionalDouble height(int person) {
        return reading.ask(connection -> Sql.first(
                        connection,
                        """
                        SELECT value FROM fitness.sample
                         WHERE person_id = ? AND measure_id = ? AND value BETWEEN 1 AND 2.5
                         ORDER BY start_at DESC LIMIT 1
                        """,
                        row -> OptionalDouble.of(row.getDouble("value")),
                        person,
                        Measure.HEIGHT.number()))
                .orElse(OptionalDouble.empty());
    }
}
