package dev.postlude.fitness.imports;

import static dev.postlude.fitness.imports.Visits.as;
import static dev.postlude.fitness.imports.Visits.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postlude.fitness.health.read.Moment;
import dev.postlude.fitness.imports.Staging.Table;
import dev.postlude.testing.app.DatabaseFacts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Samples are stored a day at a time, and yet each by itself is there once.
@QuarkusTest
class SampleDaysTest {

    private static final Instant MORNING = Instant.parse("2024-03-09T07:00:00Z");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z");

    @Inject
    DataSource dataSource;

    @Inject
    ImportRows imports;

    private DatabaseFacts facts;

    @BeforeEach
    void open() {
        facts = new DatabaseFacts(dataSource::getConnection);
    }

    private static String pulse(String source, int minute, int value, ZoneOffset offset) {
        var at = DATE.format(MORNING.plusSeconds(60L * minute).atOffset(offset));
        return """
            <Record type="HKQuantityTypeIdentifierHeartRate" sourceName="%s" unit="count/min" startDate="%s" endDate="%s" value="%d"/>
            """.formatted(source, at, at, value);
    }

    private static byte[] export(List<String> records) {
        return ("<HealthData>" + String.join("", records) + "</HealthData>").getBytes(StandardCharsets.UTF_8);
    }

    /// A week of minutes, each with a value of its own.
    private static List<String> week(ZoneOffset offset) {
        var records = new ArrayList<String>();
        for (var minute = 0; minute < 7 * 24 * 60; minute += 7) {
            records.add(pulse("Watch", minute, 50 + minute % 97, offset));
        }
        return records;
    }

    private long added(String who, byte[] export) {
        return as(who).get("/api/imports/" + imported(who, export)).jsonPath().getLong("added");
    }

    private long samples(int person) {
        return facts.count("SELECT count(*) FROM fitness.sample WHERE person_id = ?", person);
    }

    private int personOf(UUID importId) {
        return (int) facts.count("SELECT person_id FROM fitness.import WHERE id = ?", importId);
    }

    @Test
    void the_same_samples_told_from_the_other_side_of_the_earth_are_known() {
        var here = week(ZoneOffset.ofHours(1));

        assertThat(added("traveller", export(here))).isEqualTo(here.size());
        assertThat(added("traveller", export(week(ZoneOffset.ofHours(14))))).isZero();
        assertThat(added("traveller", export(week(ZoneOffset.ofHours(-12))))).isZero();
    }

    @Test
    void a_day_is_the_day_on_the_wall_where_one_was() {
        var midnight = List.of(
                pulse("Watch", 15 * 60 + 30, 60, ZoneOffset.ofHours(1)),
                pulse("Watch", 16 * 60 + 30, 61, ZoneOffset.ofHours(1)),
                pulse("Watch", 17 * 60 + 30, 62, ZoneOffset.ofHours(-5)));

        var person = personOf(imported("midnight", export(midnight)));

        assertThat(facts.texts(
                        "SELECT day || ' ' || value || ' ' || utc_offset FROM fitness.sample WHERE person_id = ? ORDER BY start_at",
                        person))
                .containsExactly("2024-03-09 60 60", "2024-03-10 61 60", "2024-03-09 62 -300");
    }

    @Test
    void samples_in_no_order_and_told_several_times_are_there_once() {
        var records = week(ZoneOffset.UTC);
        var told = new ArrayList<>(records);
        told.addAll(records.subList(0, 300));
        told.addAll(records.subList(100, 400));
        Collections.shuffle(told, new Random(5));

        var importId = imported("shuffled", export(told));

        assertThat(samples(personOf(importId))).isEqualTo(records.size());
        var view = as("shuffled").get("/api/imports/" + importId).jsonPath();
        assertThat(view.getLong("added")).isEqualTo(records.size());
        assertThat(view.getLong("skipped")).isEqualTo(600);
    }

    @Test
    void what_was_missing_in_the_middle_of_a_day_is_added_and_nothing_else() {
        var records = week(ZoneOffset.UTC);
        var without = new ArrayList<>(records);
        without.subList(40, 60).clear();
        without.removeLast();

        assertThat(added("gap", export(without))).isEqualTo(records.size() - 21);
        assertThat(added("gap", export(records))).isEqualTo(21);
        assertThat(added("gap", export(records))).isZero();
    }

    @Test
    void two_sources_that_measured_the_same_minutes_both_stay() {
        var both = new ArrayList<String>();
        for (var minute = 0; minute < 600; minute++) {
            both.add(pulse("Watch", minute, 60, ZoneOffset.UTC));
            both.add(pulse("Strap", minute, 60, ZoneOffset.UTC));
        }

        var person = personOf(imported("two sources", export(both)));

        assertThat(facts.texts("""
                        SELECT o.name || ' ' || count(*) FROM fitness.sample s JOIN fitness.source o ON o.id = s.source_id
                         WHERE s.person_id = ? GROUP BY o.name ORDER BY 1
                        """, person)).containsExactly("Strap 600", "Watch 600");
    }

    @Test
    void what_was_copied_and_never_committed_is_not_there_and_is_copied_again() throws SQLException {
        var person = personOf(imported("rolled back", export(List.of(pulse("Watch", 0, 50, ZoneOffset.UTC)))));
        var source = (int) facts.count("SELECT id FROM fitness.source WHERE person_id = ?", person);
        var commits = new boolean[] {false, false, true, true};
        var added = new ArrayList<Long>();

        for (var isCommitted : commits) {
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                added.add(copy(connection, person, source));
                if (isCommitted) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            }
        }

        assertThat(added).containsExactly(999L, 999L, 999L, 0L);
        assertThat(samples(person)).isEqualTo(1_000);
    }

    /// A thousand minutes, of which the first is known.
    private static long copy(Connection connection, int person, int source) throws SQLException {
        var staging = new Staging(connection);
        var samples = new NewSamples(connection, staging, person);
        for (var minute = 0; minute < 1_000; minute++) {
            var second = MORNING.plusSeconds(60L * minute).getEpochSecond();
            samples.add(20, source, "", new Moment(second, second, 0), 50);
        }
        samples.write();
        staging.complete();
        assertThat(staging.rows(Table.SAMPLE_DAY).length()).isZero();
        return samples.added();
    }

    @Test
    void two_chunks_of_one_person_wait_for_each_other() throws SQLException {
        var importId = imported("at once", export(List.of(pulse("Watch", 0, 50, ZoneOffset.UTC))));
        try (var one = dataSource.getConnection();
                var other = dataSource.getConnection()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            assertThat(imports.hold(one, importId)).isPresent();
            try (var statement = other.createStatement()) {
                statement.execute("SET LOCAL lock_timeout = '300ms'");
            }

            assertThatThrownBy(() -> imports.hold(other, importId)).hasMessageContaining("lock timeout");

            other.rollback();
            one.rollback();
            assertThat(imports.hold(other, importId)).isPresent();
            other.rollback();
        }
    }

    @Test
    void rows_of_before_are_moved_as_they_were() throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var v1 = getClass().getResourceAsStream("/db/fitness/V1__fitness.sql");
                var v4 = getClass().getResourceAsStream("/db/fitness/V4__sample_days.sql")) {
            connection.setAutoCommit(false);
            statement.execute("CREATE SCHEMA moving; SET LOCAL search_path = moving;"
                    + new String(v1.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("""
                INSERT INTO sample (start_at, end_at, value, key, person_id, source_id, day, measure_id, utc_offset, label)
                SELECT t, t + interval '1 minute', n, n, 1 + n % 2, 1, t::date, 20 + n % 3, n % 60, nullif(n % 4, 0)::text
                  FROM generate_series(1, 2000) n, LATERAL (SELECT timestamptz '2024-01-01 00:00Z' + n * interval '97 min') AS m (t)
                """);
            var all =
                    "SELECT string_agg(concat_ws(' ', person_id, measure_id, source_id, day, label, start_at, end_at, value,"
                            + " utc_offset), ',' ORDER BY person_id, measure_id, start_at) FROM sample";
            var before = one(statement, all);

            statement.execute(new String(v4.readAllBytes(), StandardCharsets.UTF_8));

            assertThat(one(statement, all)).isEqualTo(before);
            connection.rollback();
        }
    }

    private static String one(java.sql.Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
