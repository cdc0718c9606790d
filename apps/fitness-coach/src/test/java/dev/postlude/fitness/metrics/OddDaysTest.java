package dev.postlude.fitness.metrics;

import static dev.postlude.testing.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postlude.fitness.imports.ImportCompleted;
import dev.postlude.testing.Story;
import dev.postlude.testing.TestEngine;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Days that no body can have had, and days of which something is told late.
class OddDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    private static TestEngine prepared(TestEngine engine) {
        engine.database().migrate("fitness");
        engine.database().execute("""
            INSERT INTO fitness.person (owner, birth_date, sex) VALUES ('ada', '1990-01-01', 'female');
            INSERT INTO fitness.source (person_id, name, kind) VALUES (1, 'Watch', 'watch'), (1, 'Phone', 'phone');
            """);
        return engine.with(new RollUp(List.of()));
    }

    private static void sample(TestEngine engine, int measure, LocalDate day, int hour, double value) {
        engine.database().execute("""
            INSERT INTO fitness.sample_day (start_at, end_at, value, utc_offset, person_id, source_id, day, measure_id)
            VALUES (ARRAY[timestamp '%1$s' + interval '%2$d h'], ARRAY[timestamp '%1$s' + interval '%2$d h 10 min'], ARRAY[%3$s], ARRAY[0], 1, 1, '%1$s', %4$d);
            INSERT INTO fitness.changed_day VALUES (1, '%1$s') ON CONFLICT DO NOTHING;
            """.formatted(day, hour, value, measure));
    }

    private static void workout(TestEngine engine, LocalDate day, int minutes, double rate, double highest) {
        var id = UUID.randomUUID();
        engine.database().execute("""
            INSERT INTO fitness.workout (id, person_id, source_id, activity, start_at, end_at, day, utc_offset, duration)
            VALUES ('%1$s', 1, 1, 'Running', timestamp '%2$s' + interval '9 h', timestamp '%2$s' + interval '10 h', '%2$s', 0, %3$d);
            INSERT INTO fitness.workout_statistic (workout_id, measure_id, average, maximum) VALUES ('%1$s', 20, %4$s, %5$s);
            INSERT INTO fitness.changed_day VALUES (1, '%2$s') ON CONFLICT DO NOTHING;
            """.formatted(id, day, minutes * 60, rate, highest));
    }

    private static void rollUp(TestEngine engine) {
        assertThat(engine.send(new ImportCompleted(UUID.randomUUID(), 1, 1)).run())
                .isCompleted();
    }

    private static List<String> metrics(TestEngine engine) {
        return engine.database().facts().texts("""
            SELECT day || ' ' || metric || ' ' || round(value::numeric, 6)
              FROM fitness.daily_metric ORDER BY 1
            """);
    }

    private static List<String> days(TestEngine engine, Gauge gauge) {
        return engine.database()
                .facts()
                .texts(
                        "SELECT day || ' ' || round(value::numeric, 2) FROM fitness.daily_metric WHERE metric = '%s' ORDER BY 1"
                                .formatted(gauge.word()));
    }

    @Story
    void what_nobody_can_measure_is_left_out_and_stops_nothing(TestEngine engine) {
        prepared(engine);
        var day = FIRST;
        sample(engine, 40, day, 6, 0);
        sample(engine, 40, day, 7, 80.5);
        sample(engine, 40, day.plusDays(1), 7, -3);
        sample(engine, 21, day, 6, -50);
        sample(engine, 23, day, 6, 1e300);
        sample(engine, 1, day, 8, 1e300);
        sample(engine, 1, day, 9, -400);
        sample(engine, 1, day, 10, 700);
        sample(engine, 26, day, 10, 97);
        workout(engine, day, 30, 900, 900);
        workout(engine, day.plusDays(1), 60 * 24 * 400, 120, 150);
        engine.database().execute("""
            INSERT INTO fitness.activity_summary (person_id, day, exported_at, exercise_time, stand_hours)
            VALUES (1, '%s', now(), -60, 4000)
            """.formatted(day));

        rollUp(engine);

        assertThat(days(engine, Gauge.WEIGHT)).containsExactly(day + " 80.50");
        assertThat(days(engine, Gauge.STEPS)).containsExactly(day + " 700.00");
        assertThat(days(engine, Gauge.TRAINING)).containsExactly(day + " 30.00");
        assertThat(days(engine, Gauge.RESTING_HR)).isEmpty();
        assertThat(days(engine, Gauge.HRV)).isEmpty();
        assertThat(days(engine, Gauge.OXYGEN)).isEmpty();
        assertThat(days(engine, Gauge.EXERCISE)).isEmpty();
        assertThat(days(engine, Gauge.STAND)).isEmpty();
    }

    @Story
    void a_clock_that_runs_ahead_does_not_make_the_newest_day(TestEngine engine) {
        prepared(engine);
        sample(engine, 1, FIRST, 8, 900);
        sample(engine, 1, LocalDate.of(2099, 1, 1), 8, 900);
        workout(engine, LocalDate.of(2099, 1, 1), 30, 140, 160);

        rollUp(engine);

        assertThat(engine.database().facts().texts("SELECT max(day)::text FROM fitness.daily_metric"))
                .containsExactly(FIRST.toString());
    }

    @Story
    void a_resting_heart_rate_that_comes_late_weighs_the_sessions_after_it_anew(TestEngine engine) {
        prepared(engine);
        workout(engine, FIRST.plusDays(5), 40, 140, 160);
        sample(engine, 21, FIRST.plusDays(5), 6, 60);
        rollUp(engine);
        var before = days(engine, Gauge.LOAD);

        // Four days of an older watch, whose export comes later.
        for (int day = 0; day < 4; day++) {
            sample(engine, 21, FIRST.plusDays(day), 6, 48);
        }
        rollUp(engine);
        var late = metrics(engine);

        assertThat(days(engine, Gauge.LOAD)).isNotEqualTo(before);
        engine.database().execute("""
            DELETE FROM fitness.daily_metric; DELETE FROM fitness.workout_load; DELETE FROM fitness.roll_up;
            INSERT INTO fitness.changed_day SELECT DISTINCT 1, day FROM fitness.sample;
            """);
        rollUp(engine);
        assertThat(metrics(engine)).as("all at once").isEqualTo(late);
    }

    @Story
    void a_heart_that_beats_faster_than_ever_weighs_all_sessions_anew(TestEngine engine) {
        prepared(engine);
        sample(engine, 21, FIRST, 6, 50);
        workout(engine, FIRST, 40, 150, 170);
        rollUp(engine);
        // At 36 the usual maximum is 182.8: x = 100/132.8, 40 x 0.86 e^(1.67 x)
        assertThat(load(engine, FIRST)).isCloseTo(91.08, within(0.05));

        workout(engine, FIRST.plusDays(200), 40, 150, 200);
        rollUp(engine);

        // x = 100/150
        assertThat(load(engine, FIRST)).isCloseTo(69.82, within(0.05));
    }

    private static double load(TestEngine engine, LocalDate day) {
        return days(engine, Gauge.LOAD).stream()
                .filter(row -> row.startsWith(day.toString()))
                .mapToDouble(row -> Double.parseDouble(row.substring(11)))
                .findFirst()
                .orElseThrow();
    }
}
