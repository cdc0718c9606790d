package dev.postlude.fitness.imports;

import static dev.postlude.fitness.imports.Visits.as;
import static dev.postlude.fitness.imports.Visits.awaitEnd;
import static dev.postlude.fitness.imports.Visits.imported;
import static dev.postlude.fitness.imports.Visits.order;
import static dev.postlude.fitness.imports.Visits.upload;
import static dev.postlude.fitness.imports.Visits.xml;
import static dev.postlude.fitness.imports.Visits.zip;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.postlude.fitness.sample.SampleExport;
import dev.postlude.testing.app.DatabaseFacts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Exports that are as they should be, or at least as they are.
@QuarkusTest
class ImportingTest {

    @Inject
    DataSource dataSource;

    private Tables tables;

    @BeforeEach
    void open() {
        tables = new Tables(new DatabaseFacts(dataSource::getConnection));
    }

    @Test
    void an_archive_is_taken_in_and_every_row_of_it_is_in_the_tables() throws Exception {
        var order = order(11);
        var truth = new SampleExport(order).writeXml(OutputStream.nullOutputStream());

        var accepted = upload("archive", zip(order), "application/zip").then().statusCode(202);
        var importId = UUID.fromString(accepted.extract().path("importId"));
        var job = accepted.extract().<String>path("aiJobId");
        awaitEnd("archive", importId);

        tables.hold(tables.personOf(importId), truth);
        as("archive")
                .get("/api/imports/" + importId)
                .then()
                .statusCode(200)
                .body("status", equalTo("completed"))
                .body("format", equalTo("zip"))
                .body("records", equalTo((int) truth.elements()))
                .body("skipped", equalTo((int) truth.allRepeated()))
                .body("ignored", equalTo((int) truth.allIgnored()))
                .body("bad", equalTo((int) truth.allBad()))
                .body("problems.find { it.reason == 'no value' }.count", equalTo(2))
                .body("problems.find { it.reason == 'no value' }.samples[1]", notNullValue())
                .body("exportedAt", equalTo(order.exportedAt().toString()));
        as("archive")
                .get("/api/ai-jobs/" + job)
                .then()
                .body("status", equalTo("complete"))
                .body("result.records", equalTo((int) truth.elements()))
                .body("result.bytes", notNullValue());
        assertThat(Path.of("target/imports", importId + ".export")).doesNotExist();
    }

    @Test
    void a_newer_export_adds_only_what_is_new_and_the_same_one_adds_nothing() {
        var newer = order(12);
        var older = newer.exportedAt(newer.exportedAt().minus(Duration.ofDays(9)));
        var truth = new SampleExport(newer).writeXml(OutputStream.nullOutputStream());
        var before = new SampleExport(older).writeXml(OutputStream.nullOutputStream());

        var first = imported("delta", xml(older));
        var person = tables.personOf(first);
        tables.hold(person, before);
        var second = imported("delta", xml(newer));
        tables.hold(person, truth);
        var again = imported("delta", xml(newer));
        tables.hold(person, truth);

        as("delta")
                .get("/api/imports/" + second)
                .then()
                .body(
                        "added",
                        // One day of rings was half closed before, and is known and yet new.
                        equalTo((int) (truth.allSamples()
                                - before.allSamples()
                                + truth.sleepStretches()
                                - before.sleepStretches()
                                + truth.allWorkouts()
                                - before.allWorkouts()
                                + truth.allRings()
                                - before.allRings()
                                + 1)));
        as("delta").get("/api/imports/" + again).then().body("added", equalTo(0));
        as("delta")
                .get("/api/imports")
                .then()
                .body("items.size()", equalTo(3))
                .body("items[0].id", equalTo(again.toString()));
    }

    @Test
    void an_older_export_does_not_open_rings_again_that_were_closed() {
        var newer = order(13);
        var older = newer.exportedAt(newer.exportedAt().minus(Duration.ofDays(3)));
        var day = "SELECT round(sum(active_energy)) FROM fitness.activity_summary WHERE person_id = ?";

        var person = tables.personOf(imported("rings", xml(newer)));
        var closed = tables.number(day, person);
        imported("rings", xml(older));

        assertThat(tables.number(day, person)).isEqualTo(closed);
    }

    @Test
    void two_people_with_the_same_export_have_rows_of_their_own() {
        var truth = new SampleExport(order(14)).writeXml(OutputStream.nullOutputStream());

        var ada = imported("twin one", xml(order(14)));
        var grace = imported("twin two", xml(order(14)));

        tables.hold(tables.personOf(ada), truth);
        tables.hold(tables.personOf(grace), truth);
        assertThat(tables.personOf(ada)).isNotEqualTo(tables.personOf(grace));
    }

    @Test
    void phones_in_chinese_and_in_german_name_their_files_in_their_own_way() throws Exception {
        for (var language : new String[] {"zh", "de"}) {
            var order = order(15).inLanguage(language);
            var truth = new SampleExport(order).writeXml(OutputStream.nullOutputStream());

            var importId = imported("language " + language, zip(order));

            tables.hold(tables.personOf(importId), truth);
        }
    }

    @Test
    void the_same_idempotency_key_gives_the_same_import_and_keeps_one_upload() {
        var body = xml(order(16));
        var first = as("key")
                .header("Idempotency-Key", "once")
                .contentType("application/xml")
                .body(body)
                .post("/api/imports")
                .then()
                .statusCode(202)
                .extract()
                .body()
                .<Map<String, String>>path("");

        as("key")
                .header("Idempotency-Key", "once")
                .contentType("application/xml")
                .body(body)
                .post("/api/imports")
                .then()
                .statusCode(202)
                .body("importId", equalTo(first.get("importId")))
                .body("aiJobId", equalTo(first.get("aiJobId")));
        awaitEnd("key", UUID.fromString(first.get("importId")));

        assertThat(tables.number(
                        "SELECT count(*) FROM fitness.import WHERE person_id = ?",
                        tables.personOf(UUID.fromString(first.get("importId")))))
                .isEqualTo(1);
    }

    @Test
    void a_form_uploads_a_file_and_leads_the_browser_to_its_import() throws Exception {
        var location = given().header("User-Agent", "a browser")
                .accept("text/html")
                .redirects()
                .follow(false)
                .multiPart("file", "my export.zip", zip(order(17)), "application/zip")
                .post("/api/imports")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        assertThat(location).contains("/imports/").contains("notice=importing");
    }

    @Test
    void an_import_can_be_cancelled_and_what_was_read_stays() throws Exception {
        var importId = UUID.fromString(upload("cancel", xml(order(18).withDetail(0.2)), "text/xml")
                .then()
                .statusCode(202)
                .extract()
                .path("importId"));

        var answer = as("cancel").delete("/api/imports/" + importId).statusCode();
        awaitEnd("cancel", importId);

        // Whoever is that quick may still come too late; then it says so.
        var status = as("cancel").get("/api/imports/" + importId).<String>path("status");
        assertThat(answer).isEqualTo(status.equals("cancelled") ? 204 : 409);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Files.notExists(Path.of("target/imports", importId + ".export")));
        if (status.equals("cancelled")) {
            as("cancel").delete("/api/imports/" + importId).then().statusCode(204);
        }
    }
}
