package dev.postlude.fitness.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// What an export has brought, as parts of what a person can take along.
@ApplicationScoped
class BasicTables {

    private record Table(String name, String sql) implements PersonalTable {}

    @Produces
    @Singleton
    PersonalTable person() {
        return new Table("person", "SELECT birth_date, sex, exported_at, created_at FROM fitness.person WHERE id = ?");
    }

    @Produces
    @Singleton
    PersonalTable samples() {
        return new Table("samples", """
            SELECT m.name AS measure, s.value, m.unit, s.label, s.start_at, s.end_at, s.day, s.utc_offset, o.name AS source
              FROM fitness.sample s
              JOIN fitness.measure m ON m.id = s.measure_id
              JOIN fitness.source o ON o.id = s.source_id
             WHERE s.person_id = ?
            """);
    }

    @Produces
    @Singleton
    PersonalTable sleep() {
        return new Table("sleep", """
            SELECT s.night, s.stage, s.start_at, s.end_at, s.utc_offset, o.name AS source
              FROM fitness.sleep s
              JOIN fitness.source o ON o.id = s.source_id
             WHERE s.person_id = ?
            """);
    }

    @Produces
    @Singleton
    PersonalTable beats() {
        return new Table("beats", "SELECT start_at, bpm FROM fitness.beats WHERE person_id = ?");
    }

    @Produces
    @Singleton
    PersonalTable workouts() {
        return new Table("workouts", """
            SELECT w.id, w.activity, w.start_at, w.end_at, w.day, w.utc_offset, w.duration, w.distance, w.energy,
                   w.average_mets, w.indoor, w.route, o.name AS source
              FROM fitness.workout w
              JOIN fitness.source o ON o.id = w.source_id
             WHERE w.person_id = ?
            """);
    }

    @Produces
    @Singleton
    PersonalTable workoutStatistics() {
        return new Table("workout-statistics", """
            SELECT t.workout_id, m.name AS measure, m.unit, t.average, t.minimum, t.maximum, t.sum
              FROM fitness.workout_statistic t
              JOIN fitness.measure m ON m.id = t.measure_id
              JOIN fitness.workout w ON w.id = t.workout_id
             WHERE w.person_id = ?
            """);
    }

    @Produces
    @Singleton
    PersonalTable workoutEvents() {
        return new Table("workout-events", """
            SELECT e.workout_id, e.place, e.kind, e.at, e.duration
              FROM fitness.workout_event e
              JOIN fitness.workout w ON w.id = e.workout_id
             WHERE w.person_id = ?
            """);
    }

    @Produces
    @Singleton
    PersonalTable rings() {
        return new Table("rings", "SELECT a.* FROM fitness.activity_summary a WHERE a.person_id = ?");
    }

    @Produces
    @Singleton
    PersonalTable imports() {
        return new Table("imports", """
            SELECT i.id, i.status, i.file_name, i.format, i.total, i.records, i.added, i.skipped, i.ignored, i.bad,
                   i.problems, i.exported_at, i.error, i.created_at, i.ended_at
              FROM fitness.import i
             WHERE i.person_id = ?
            """);
    }

    @Produces
    @Singleton
    PersonalTable sources() {
        return new Table("sources", """
            SELECT r.name, r.kind, r.family, r.priority FROM fitness.source_rank r WHERE r.person_id = ?
            """);
    }
}
