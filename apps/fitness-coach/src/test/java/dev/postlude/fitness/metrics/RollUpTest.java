package dev.postlude.fitness.metrics;

import static dev.postlude.testing.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postlude.fitness.imports.ImportCompleted;
import dev.postlude.testing.Story;
import dev.postlude.testing.TestEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Told straight, and with the process dying after every checkpoint.
class RollUpTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final int PERSON = 1;

    private final List<LocalDate> heard = new ArrayList<>();

    private TestEngine prepared(TestEngine engine) {
        engine.database().migrate("fitness");
        engine.database().execute("""
                INSERT INTO fitness.person (owner, birth_date, sex) VALUES ('ada', '1990-01-01', 'female');
                INSERT INTO fitness.source (person_id, name, kind) VALUES (1, 'Watch', 'watch'), (1, 'Phone', 'phone');
                """);
        return engine.with(new RollUp(List.of((tx, person, from) -> heard.add(from))));
    }

    /// A value that a source counted from `hour` on for an hour, or read then.
    private static void sample(TestEngine engine, int measure, int source, LocalDate day, int hour, double value) {
        engine.database().execute("""
                INSERT INTO fitness.sample_day (start_at, end_at, value, utc_offset, person_id, source_id, day, measure_id)
                VALUES (ARRAY[timestamp '%1$s' + interval '%2$d h'], ARRAY[timestamp '%1$s' + interval '%3$d h'], ARRAY[%4$s], ARRAY[0], 1, %5$d, '%1$s', %6$d);
                INSERT INTO fitness.changed_day VALUES (1, '%1$s') ON CONFLICT DO NOTHING;
                """.formatted(day, hour, hour + 1, value, source, measure));
    }

    private static void workout(TestEngine engine, int source, LocalDate day, int hour, int minutes, double rate) {
        var id = UUID.randomUUID();
        engine.database().execute("""
                INSERT INTO fitness.workout (id, person_id, source_id, activity, start_at, end_at, day, utc_offset, duration)
                VALUES ('%1$s', 1, %2$d, 'Running', timestamp '%3$s' + interval '%4$d h', timestamp '%3$s' + interval '%4$d h %5$d min', '%3$s', 0, %6$d);
                INSERT INTO fitness.workout_statistic (workout_id, measure_id, average) VALUES ('%1$s', 20, %7$s);
                INSERT INTO fitness.changed_day VALUES (1, '%3$s') ON CONFLICT DO NOTHING;
                """.formatted(id, source, day, hour, minutes, minutes * 60, rate));
    }

    private static List<String> rows(TestEngine engine) {
        return engine.database().facts().texts("""
                SELECT day || ' ' || metric || ' ' || round(value::numeric, 6) || ' ' || n || ' ' || measured
                  FROM fitness.daily_metric ORDER BY 1
                """);
    }

    private static double value(TestEngine engine, LocalDate day, Gauge gauge) {
        return engine
                .database()
                .facts()
                .texts("SELECT value FROM fitness.daily_metric WHERE day = ? AND metric = ?", day, gauge.word())
                .stream()
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no %s on %s".formatted(gauge, day)));
    }

    private static void completed(TestEngine engine) {
        var run = engine.send(new ImportCompleted(UUID.randomUUID(), PERSON, 1)).run();
        assertThat(run).isCompleted();
    }

    @Story
    void what_watch_and_phone_counted_at_once_counts_once_and_other_days_are_left_alone(TestEngine engine) {
        prepared(engine);
        sample(engine, 1, 1, FIRST, 9, 1000);
        sample(engine, 1, 2, FIRST, 9, 900);
        sample(engine, 1, 2, FIRST, 12, 300);
        sample(engine, 40, 2, FIRST, 7, 80.4);
        sample(engine, 40, 2, FIRST, 20, 82.0);

        completed(engine);

        assertThat(value(engine, FIRST, Gauge.STEPS)).isEqualTo(1300);
        assertThat(value(engine, FIRST, Gauge.WEIGHT))
                .as("the first of the day")
                .isEqualTo(80.4);
        assertThat(heard).contains(FIRST);

        engine.database().execute("UPDATE fitness.daily_metric SET value = 1 WHERE metric = 'steps'");
        sample(engine, 1, 1, FIRST.plusDays(1), 9, 500);
        completed(engine);
        assertThat(value(engine, FIRST, Gauge.STEPS))
                .as("its day has not changed")
                .isEqualTo(1);
        assertThat(value(engine, FIRST.plusDays(1), Gauge.STEPS)).isEqualTo(500);
    }

    @Story
    void a_workout_that_two_sources_saw_is_one_and_its_load_is_banisters(TestEngine engine) {
        prepared(engine);
        sample(engine, 21, 1, FIRST, 6, 50);
        workout(engine, 1, FIRST, 9, 30, 145);
        workout(engine, 2, FIRST, 9, 28, 100);

        completed(engine);

        // The usual maximum at 36 is 182.8, so 145 uses 0.7154 of the reserve: 30 · 0.7154 · 0.86 · e^(1.67 · 0.7154)
        assertThat(value(engine, FIRST, Gauge.LOAD)).isCloseTo(60.96, within(0.05));
        assertThat(value(engine, FIRST, Gauge.TRAINING)).isEqualTo(30);
    }

    @Story
    void day_by_day_or_all_at_once_comes_to_the_same_rows(TestEngine engine) {
        prepared(engine);
        for (int ago = 0; ago < 40; ago++) {
            var day = FIRST.plusDays(ago);
            sample(engine, 21, 1, day, 6, 50 + ago % 5);
            sample(engine, 23, 1, day, 6, 60 + ago % 7);
            sample(engine, 40, 2, day, 7, 80 - ago * 0.05);
            if (ago % 3 == 0) {
                workout(engine, 1, day, 9, 30 + ago, 140);
            }
            if (ago % 13 == 0) {
                completed(engine);
            }
        }
        completed(engine);
        var stepByStep = rows(engine);
        assertThat(stepByStep).hasSizeGreaterThan(400);

        completed(engine);
        assertThat(rows(engine)).as("with nothing changed").isEqualTo(stepByStep);

        engine.database()
                .execute("INSERT INTO fitness.changed_day SELECT 1, generate_series(date '%s', date '%s', '1 day')"
                        .formatted(FIRST, FIRST.plusDays(39)));
        completed(engine);
        assertThat(rows(engine)).as("all at once").isEqualTo(stepByStep);
    }

    @Story
    void of_somebody_who_was_forgotten_meanwhile_nothing_is_made(TestEngine engine) {
        prepared(engine);
        sample(engine, 1, 1, FIRST, 9, 1000);
        engine.database().execute("DELETE FROM fitness.person");

        completed(engine);

        assertThat(rows(engine)).isEmpty();
    }
}
