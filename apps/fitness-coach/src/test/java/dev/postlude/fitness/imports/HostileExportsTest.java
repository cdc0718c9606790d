package dev.postlude.fitness.imports;

import static dev.postlude.fitness.imports.Visits.as;
import static dev.postlude.fitness.imports.Visits.imported;
import static dev.postlude.fitness.imports.Visits.order;
import static dev.postlude.fitness.imports.Visits.upload;
import static dev.postlude.fitness.imports.Visits.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.postlude.fitness.sample.SampleExport;
import dev.postlude.testing.app.DatabaseFacts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Exports that want more than to be read.
@QuarkusTest
class HostileExportsTest {

    private static final String PULSE =
            " <Record type=\"HKQuantityTypeIdentifierHeartRate\" sourceName=\"%s\" unit=\"count/min\""
                    + " startDate=\"2024-01-05 08:00:0%d +0100\" endDate=\"2024-01-05 08:01:00 +0100\" value=\"61\"/>";

    @Inject
    DataSource dataSource;

    private Tables tables;

    @BeforeEach
    void open() {
        tables = new Tables(new DatabaseFacts(dataSource::getConnection));
    }

    @Test
    void entities_are_neither_fetched_nor_expanded() {
        var body = """
            <?xml version="1.0"?>
            <!DOCTYPE HealthData [
              <!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
              <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">
              <!ENTITY secret SYSTEM "file:///etc/passwd">
            ]>
            <HealthData>
            """ + PULSE.formatted("&secret;", 1) + PULSE.formatted("&lol3;", 2) + "</HealthData>";

        var importId = imported("entities", body.getBytes(StandardCharsets.UTF_8));

        var person = tables.personOf(importId);
        assertThat(tables.number(
                        "SELECT count(*) FROM fitness.source WHERE person_id = ? AND name IN ('&secret;', '&lol3;')",
                        person))
                .isEqualTo(2);
        assertThat(tables.rows("source", person)).isEqualTo(2);
    }

    @Test
    void names_that_lead_out_of_the_folder_lead_nowhere() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var order = order(31);
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../../../tmp/postlude-was-here.txt"));
            zip.write("gotcha".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("/../../etc/export.xml"));
            new SampleExport(order).writeXml(zip);
        }

        var importId = imported("traversal", bytes.toByteArray());

        tables.hold(tables.personOf(importId), new SampleExport(order).writeXml(OutputStream.nullOutputStream()));
        assertThat(Path.of("/tmp/postlude-was-here.txt")).doesNotExist();
    }

    @Test
    void a_file_name_is_only_shown() {
        var body = "<HealthData></HealthData>".getBytes(StandardCharsets.UTF_8);

        var importId = as("names")
                .contentType("text/xml")
                .queryParam("name", "../../../etc/<b>passwd</b>")
                .body(body)
                .post("/api/imports")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("importId");

        as("names").get("/api/imports/" + importId).then().body("fileName", equalTo("b>"));
    }

    @Test
    void thousands_of_sources_and_unknown_measures_are_too_many() {
        var body = new StringBuilder("<HealthData>");
        for (var number = 0; number < 1_100; number++) {
            body.append(
                    PULSE.formatted("source " + number, number % 10).replace("08:00:0", "0" + number % 7 + ":00:0"));
        }
        body.append("</HealthData>");

        var importId = imported("sources", body.toString().getBytes(StandardCharsets.UTF_8));

        as("sources")
                .get("/api/imports/" + importId)
                .then()
                .body("status", equalTo("completed"))
                .body("added", equalTo(1_000))
                .body("bad", equalTo(100));
    }

    @Test
    void whoever_asks_for_more_than_three_imports_at_once_is_told_to_wait() throws Exception {
        var accepted = new HashSet<Integer>();
        var body = xml(order(32).withDetail(0.2));
        try (var visits = java.util.concurrent.Executors.newFixedThreadPool(6)) {
            for (var turn = 0; turn < 6; turn++) {
                visits.submit(() -> {
                    var status = upload("eager", body, "text/xml").statusCode();
                    synchronized (accepted) {
                        accepted.add(status);
                    }
                });
            }
        }

        assertThat(accepted).contains(202).isSubsetOf(202, 429);
        var person = tables.number(
                "SELECT coalesce(max(person_id), 0) FROM fitness.import WHERE status IN ('queued', 'running')");
        assertThat(tables.number(
                        "SELECT count(*) FROM fitness.import WHERE person_id = ? AND ended_at IS NULL", (int) person))
                .isLessThanOrEqualTo(3);
    }

    @Test
    void everything_can_be_taken_along_and_then_deleted() throws IOException {
        var order = order(33);
        var truth = new SampleExport(order).writeXml(OutputStream.nullOutputStream());
        var importId = imported("leaving", xml(order));
        var person = tables.personOf(importId);

        var zip = as("leaving")
                .accept("application/zip")
                .get("/api/me/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        as("leaving").delete("/api/me").then().statusCode(422);
        tables.hold(person, truth);
        as("leaving").delete("/api/me?confirm=delete-everything").then().statusCode(204);

        assertThat(lines(zip, "samples.csv")).isEqualTo(truth.allSamples() + 1);
        assertThat(lines(zip, "sleep.csv")).isEqualTo(truth.sleepStretches() + 1);
        for (var table : new String[] {
            "sample", "sleep", "beats", "workout", "activity_summary", "source", "import", "changed_day"
        }) {
            assertThat(tables.rows(table, person)).as(table).isZero();
        }
        as("leaving").get("/api/imports/" + importId).then().statusCode(404);
        as("leaving").accept("*/*").get("/api/me/export").then().statusCode(404);
        as("leaving").delete("/api/me?confirm=delete-everything").then().statusCode(204);
    }

    @Test
    void whoever_leaves_while_an_export_is_read_leaves_nothing_behind() throws IOException {
        var importId = upload("in a hurry", xml(order(34).withDetail(0.2)), "text/xml")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("importId");
        var person = tables.personOf(java.util.UUID.fromString(importId));

        as("in a hurry").delete("/api/me?confirm=delete-everything").then().statusCode(204);

        for (var table : new String[] {"sample", "sleep", "workout", "import"}) {
            assertThat(tables.rows(table, person)).as(table).isZero();
        }
        assertThat(Files.exists(Path.of("target/imports", importId + ".export")))
                .isFalse();
    }

    private static long lines(byte[] zip, String name) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .count();
                }
            }
        }
        throw new AssertionError("There is no " + name);
    }
}
