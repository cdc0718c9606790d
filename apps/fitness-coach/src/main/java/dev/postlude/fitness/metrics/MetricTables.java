package dev.postlude.fitness.metrics;

import dev.postlude.fitness.person.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// What the days of a person came to, as parts of what they can take along.
@ApplicationScoped
class MetricTables {

    private record Table(String name, String sql) implements PersonalTable {}

    @Produces
    @Singleton
    PersonalTable metrics() {
        return new Table("daily-metrics", """
                SELECT day, metric, value, n, measured, origin FROM fitness.daily_metric
                 WHERE person_id = ? ORDER BY day, metric
                """);
    }

    @Produces
    @Singleton
    PersonalTable loads() {
        return new Table("workout-loads", """
                SELECT workout_id, day, minutes, load, share, method FROM fitness.workout_load
                 WHERE person_id = ? ORDER BY day
                """);
    }

    @Produces
    @Singleton
    PersonalTable goal() {
        return new Table("goal", "SELECT target_kg, set_at FROM fitness.goal WHERE person_id = ?");
    }
}
