package dev.postlude.fitness.imports;

import static dev.postlude.fitness.imports.Visits.as;
import static dev.postlude.fitness.imports.Visits.imported;
import static dev.postlude.fitness.imports.Visits.order;
import static dev.postlude.fitness.imports.Visits.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.postlude.testing.app.DatabaseFacts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// What an import has read before somebody cancels it is counted at once.
@QuarkusTest
class StoppedImportsTest {

    private static final String SENT = "SELECT count(*) FROM postlude.event WHERE name = 'fitness/import.stopped'";

    @Inject
    DataSource dataSource;

    @Test
    void the_days_of_an_import_that_is_cancelled_halfway_are_counted_without_waiting_for_another() {
        var facts = new DatabaseFacts(dataSource::getConnection);
        var tables = new Tables(facts);
        var person = tables.personOf(imported("halfway", xml(order(61))));
        awaitCounted(tables, person);
        // As a chunk leaves it behind: an import that goes on, rows that are in, days that nobody has counted yet.
        var halfway = UUID.randomUUID();
        facts.update("DELETE FROM fitness.daily_metric WHERE person_id = ? AND metric = 'steps'", person);
        facts.update(
                "INSERT INTO fitness.changed_day SELECT DISTINCT person_id, day FROM fitness.sample_day WHERE person_id = ?",
                person);
        facts.update(
                "INSERT INTO fitness.import (id, person_id, task_id, status, file_name, format, spooled, total, added)"
                        + " VALUES (?, ?, ?, 'running', 'export', 'xml', 9, 9, 7)",
                halfway,
                person,
                UUID.randomUUID());

        var sent = tables.number(SENT);
        as("halfway").delete("/api/imports/" + halfway).then().statusCode(204);
        as("halfway").delete("/api/imports/" + halfway).then().statusCode(204);

        awaitCounted(tables, person);
        assertThat(tables.number(
                        "SELECT count(*) FROM fitness.daily_metric WHERE person_id = ? AND metric = 'steps'", person))
                .isPositive();
        assertThat(tables.number(SENT)).isEqualTo(sent + 1);
    }

    private static void awaitCounted(Tables tables, int person) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> tables.number("SELECT count(*) FROM fitness.changed_day WHERE person_id = ?", person) == 0
                        && tables.number(
                                        "SELECT count(*) FROM fitness.roll_up WHERE person_id = ? AND stale_from IS NULL",
                                        person)
                                == 1);
    }
}
