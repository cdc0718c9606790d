package dev.postlude.fitness.metrics;

import static dev.postlude.testing.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.fitness.imports.ImportCompleted;
import dev.postlude.testing.Story;
import dev.postlude.testing.TestEngine;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/// Sleep by day, over noon, and in the nights in which the clocks change.
class ShiftsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private int key;

    private static TestEngine prepared(TestEngine engine) {
        engine.database().migrate("fitness");
        engine.database().execute("""
            INSERT INTO fitness.person (owner) VALUES ('ada');
            INSERT INTO fitness.source (person_id, name, kind) VALUES (1, 'Watch', 'watch');
            """);
        return engine.with(new RollUp(List.of()));
    }

    /// As an import writes it: the night is the local start plus twelve hours, stretch by stretch.
    private void sleep(TestEngine engine, String stage, String from, String to, int offset) {
        var start = LocalDateTime.parse(from);
        var night = start.plusHours(12).toLocalDate();
        engine.database().execute("""
            INSERT INTO fitness.sleep (start_at, end_at, key, person_id, source_id, night, utc_offset, stage)
            VALUES (timestamptz '%1$sZ' - interval '%3$d min', timestamptz '%2$sZ' - interval '%3$d min', %4$d, 1, 1, '%5$s', %3$d, '%6$s');
            INSERT INTO fitness.changed_day VALUES (1, '%5$s') ON CONFLICT DO NOTHING;
            """.formatted(from, to, offset, key++, night, stage));
    }

    private static void rollUp(TestEngine engine) {
        assertThat(engine.send(new ImportCompleted(UUID.randomUUID(), 1, 1)).run())
                .isCompleted();
    }

    private static List<String> said(TestEngine engine, Gauge gauge) {
        return engine.database()
                .facts()
                .texts(
                        "SELECT day || ' ' || round(value::numeric, 2) FROM fitness.daily_metric WHERE metric = '%s' ORDER BY 1"
                                .formatted(gauge.word()));
    }

    @Story
    void whoever_sleeps_from_nine_to_five_has_slept_once(TestEngine engine) {
        prepared(engine);
        sleep(engine, "in_bed", "2026-03-10T08:30:00", "2026-03-10T17:00:00", 60);
        sleep(engine, "core", "2026-03-10T09:00:00", "2026-03-10T11:50:00", 60);
        rollUp(engine);
        sleep(engine, "deep", "2026-03-10T11:50:00", "2026-03-10T12:30:00", 60);
        // Told by a later export.
        sleep(engine, "rem", "2026-03-10T12:30:00", "2026-03-10T17:00:00", 60);
        rollUp(engine);

        assertThat(said(engine, Gauge.SLEEP)).containsExactly(DAY + " 8.00");
        assertThat(said(engine, Gauge.SLEEP_LATENCY)).containsExactly(DAY + " 30.00");
        assertThat(said(engine, Gauge.NAPS)).isEmpty();
        // 13:00, counted from noon of the day before
        assertThat(said(engine, Gauge.SLEEP_MIDPOINT)).containsExactly(DAY + " 1500.00");
    }

    @Story
    void a_night_and_the_nap_after_it_stay_two(TestEngine engine) {
        prepared(engine);
        sleep(engine, "core", "2026-03-09T23:00:00", "2026-03-10T07:00:00", 60);
        sleep(engine, "core", "2026-03-10T13:00:00", "2026-03-10T13:40:00", 60);
        sleep(engine, "core", "2026-03-10T23:00:00", "2026-03-11T06:00:00", 60);
        rollUp(engine);

        assertThat(said(engine, Gauge.SLEEP)).containsExactly(DAY + " 8.00", DAY.plusDays(1) + " 7.00");
        assertThat(said(engine, Gauge.NAPS)).containsExactly(DAY.plusDays(1) + " 40.00");
    }

    @Story
    void the_nights_in_which_the_clocks_change_are_as_long_as_they_were(TestEngine engine) {
        prepared(engine);
        // Berlin: on 29 March 02:00 becomes 03:00, on 25 October 03:00 becomes 02:00.
        sleep(engine, "core", "2026-03-28T23:00:00", "2026-03-29T01:30:00", 60);
        sleep(engine, "deep", "2026-03-29T03:30:00", "2026-03-29T07:00:00", 120);
        sleep(engine, "core", "2026-10-24T23:00:00", "2026-10-25T02:30:00", 120);
        sleep(engine, "deep", "2026-10-25T02:30:00", "2026-10-25T07:00:00", 60);
        rollUp(engine);

        // By the clock 8 hours, in truth 7: of these the hour from 01:30 to 03:30 (one hour) was told by nobody.
        // By the clock 8 hours, in truth 9: of these the hour from 02:30 to 02:30 was told by nobody.
        assertThat(said(engine, Gauge.SLEEP)).containsExactly("2026-03-29 6.00", "2026-10-25 8.00");
    }
}
