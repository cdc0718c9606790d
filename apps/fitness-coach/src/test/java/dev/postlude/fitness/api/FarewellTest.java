package dev.postlude.fitness.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.postlude.fitness.advice.Athlete;
import dev.postlude.fitness.sql.Reading;
import dev.postlude.fitness.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Whoever asks to be forgotten is: looked for in every column of every table, the record of runs included.
@QuarkusTest
class FarewellTest {

    private static final String MARK = "xyzzy" + UUID.randomUUID().toString().replace("-", "");

    @Inject
    Reading reading;

    /// Every table of ours and of the platform's that has this somewhere, be it as text or as bytes.
    private List<String> tablesWith(String mark) {
        return reading.ask(connection -> {
            var found = new ArrayList<String>();
            for (var table : Sql.list(connection, """
                SELECT n.nspname || '.' || quote_ident(c.relname) AS name
                  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname IN ('postlude', 'fitness') AND c.relkind IN ('r', 'm') ORDER BY 1
                """, row -> row.getString("name"))) {
                // A row as text has its bytes in hexadecimal digits.
                var sql = "SELECT count(*) AS n FROM %s t WHERE t::text ILIKE ? OR t::text ILIKE ?".formatted(table);
                var hex = java.util.HexFormat.of().formatHex(mark.getBytes(StandardCharsets.UTF_8));
                long rows = Sql.first(connection, sql, row -> row.getLong("n"), "%" + mark + "%", "%" + hex + "%")
                        .orElseThrow();
                if (rows > 0) {
                    found.add(table);
                }
            }
            return found;
        });
    }

    @Test
    void whoever_is_forgotten_is_in_no_column_of_any_table() {
        var who = new Athlete("leaves " + UUID.randomUUID()).withHistory(41);
        imports(who);
        who.asks()
                .contentType("application/json")
                .header("Idempotency-Key", MARK)
                .body(Map.of("question", "When should I run next? " + MARK))
                .post("/api/advice")
                .then()
                .statusCode(202);
        var answer = who.answer("How is my sleep, says " + MARK + " and when should I run?");
        answer.body("status", equalTo("complete"));
        String id = who.asks().get("/api/advice").path("items[0].id");
        who.asks()
                .contentType("application/json")
                .body(Map.of("helpful", true))
                .put("/api/advice/" + id + "/rating")
                .then()
                .statusCode(200);
        // Wall clock: whoever follows advice does so after it was given.
        who.trains("Running", Instant.now().plusSeconds(2), 90);
        var owner = owner(id);
        assertThat(tablesWith(MARK)).contains("fitness.advice", "fitness.source", "fitness.import", "postlude.ai_task");
        assertThat(tablesWith(MARK))
                .as("the record of runs and events")
                .anyMatch(table -> table.startsWith("postlude.event"));
        assertThat(tablesWith(owner)).contains("fitness.person", "postlude.ai_task");

        who.asks().delete("/api/me?confirm=delete-everything").then().statusCode(204);

        // What was at work at that moment is erased when its step has ended.
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    assertThat(tablesWith(MARK)).isEmpty();
                    assertThat(tablesWith(owner)).isEmpty();
                });
        who.asks().get("/api/ai-jobs/" + id).then().statusCode(404);
        who.asks().delete("/api/me?confirm=delete-everything").then().statusCode(204);
    }

    @Test
    void somebody_else_keeps_everything() {
        var stays = new Athlete("stays " + UUID.randomUUID());
        stays.answer("Keep this: kept" + MARK).body("status", equalTo("complete"));
        var leaves = new Athlete("leaves too " + UUID.randomUUID());
        leaves.answer("How am I doing?").body("status", equalTo("complete"));

        leaves.asks().delete("/api/me?confirm=delete-everything").then().statusCode(204);

        assertThat(tablesWith("kept" + MARK))
                .contains("fitness.advice")
                .anyMatch(table -> table.startsWith("postlude.event"));
        stays.asks().get("/api/advice").then().body("items.size()", equalTo(1));
    }

    private String owner(String advice) {
        return reading.ask(connection -> Sql.first(
                        connection,
                        "SELECT p.owner FROM fitness.person p JOIN fitness.advice a ON a.person_id = p.id WHERE a.id ="
                                + " ?",
                        row -> row.getString("owner"),
                        UUID.fromString(advice)))
                .orElseThrow();
    }

    /// A file and a source that bear the mark.
    private static void imports(Athlete who) {
        var now = Athlete.TODAY + " 07:00:00 +0000";
        var id = who.asks()
                .contentType("application/xml")
                .queryParam("name", MARK + ".xml")
                .body("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <HealthData locale="en_GB">
                     <ExportDate value="%1$s"/>
                     <Record type="HKQuantityTypeIdentifierBodyMass" sourceName="%2$s" unit="lb" creationDate="%1$s" startDate="%1$s" endDate="%1$s" value="170"/>
                     <Record type="HKQuantityTypeIdentifierBodyMass" sourceName="%2$s" unit="%2$s" creationDate="%1$s" startDate="%1$s" endDate="%1$s" value="170"/>
                    </HealthData>
                    """.formatted(now, MARK))
                .post("/api/imports")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("importId");
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> who.asks().get("/api/imports/" + id).path("endedAt") != null);
    }
}
