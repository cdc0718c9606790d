package dev.postlude.fitness.imports;

import static dev.postlude.fitness.imports.Visits.as;
import static dev.postlude.fitness.imports.Visits.imported;
import static dev.postlude.fitness.imports.Visits.order;
import static dev.postlude.fitness.imports.Visits.upload;
import static dev.postlude.fitness.imports.Visits.xml;
import static dev.postlude.fitness.imports.Visits.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.postlude.testing.app.DatabaseFacts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is no export is refused with the reason, and leaves neither a row nor a file.
@QuarkusTest
class RefusedImportsTest {

    private static final Path SPOOL = Path.of("target/imports");
    private static final String ROWS =
            "SELECT (SELECT count(*) FROM fitness.import) + (SELECT count(*) FROM postlude.ai_task)";

    @Inject
    DataSource dataSource;

    private Tables tables;
    private long rowsBefore;
    private List<String> filesBefore = List.of();

    @BeforeEach
    void remember() throws IOException {
        tables = new Tables(new DatabaseFacts(dataSource::getConnection));
        rowsBefore = tables.number(ROWS);
        filesBefore = files();
    }

    @AfterEach
    void nothing_is_left_behind() throws IOException {
        assertThat(tables.number(ROWS)).isEqualTo(rowsBefore);
        assertThat(files()).isEqualTo(filesBefore);
    }

    private static List<String> files() throws IOException {
        if (!Files.isDirectory(SPOOL)) {
            return List.of();
        }
        try (var files = Files.list(SPOOL)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void refused(Response answer, String why) {
        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("file"))
                .body("detail", containsString(why));
    }

    @Test
    void an_empty_body() {
        refused(upload("refused", new byte[0], "application/zip"), "is empty");
    }

    @Test
    void bytes_that_are_neither_an_archive_nor_xml() {
        refused(
                upload("refused", "nothing of the kind".getBytes(StandardCharsets.UTF_8), "application/zip"),
                "neither an archive nor XML");
    }

    @Test
    void an_archive_that_was_cut_off() throws IOException {
        var whole = zip(order(21));

        refused(upload("refused", Arrays.copyOf(whole, whole.length / 2), "application/zip"), "no table of contents");
    }

    @Test
    void an_export_that_was_cut_off() {
        var whole = xml(order(21));

        refused(upload("refused", Arrays.copyOf(whole, whole.length / 2), "application/xml"), "ends in the middle");
    }

    @Test
    void xml_of_something_else() {
        refused(
                upload("refused", "<rss><channel/></rss>".getBytes(StandardCharsets.UTF_8), "text/xml"),
                "its outermost element is rss");
    }

    @Test
    void an_archive_with_only_the_other_format_in_it() throws IOException {
        refused(
                upload(
                        "refused",
                        archive("apple_health_export/export_cda.xml", "<ClinicalDocument/>"),
                        "application/zip"),
                "None of the XML files");
    }

    @Test
    void an_archive_without_any_xml() throws IOException {
        refused(upload("refused", archive("readme.txt", "hello"), "application/zip"), "no XML in it");
    }

    @Test
    void a_bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("export.xml"));
            zip.write("<HealthData locale=\"en_US\">".getBytes(StandardCharsets.UTF_8));
            var blank = new byte[1024 * 1024];
            Arrays.fill(blank, (byte) ' ');
            for (var megabyte = 0; megabyte < 64; megabyte++) {
                zip.write(blank);
            }
            zip.write("</HealthData>".getBytes(StandardCharsets.UTF_8));
        }

        refused(upload("refused", bytes.toByteArray(), "application/zip"), "more than 200 times its size");
    }

    @Test
    void an_archive_whose_xml_is_larger_than_may_be() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("export.xml"));
            zip.write("<HealthData>".getBytes(StandardCharsets.UTF_8));
            var noise = new byte[1024];
            new java.util.Random(4).nextBytes(noise);
            var piece = java.util.HexFormat.of().formatHex(noise).repeat(512).getBytes(StandardCharsets.UTF_8);
            for (var megabyte = 0; megabyte < 100; megabyte++) {
                zip.write(piece);
            }
            zip.write("</HealthData>".getBytes(StandardCharsets.UTF_8));
        }

        refused(upload("refused", bytes.toByteArray(), "application/zip"), "fitness.imports.most-xml");
    }

    @Test
    void an_archive_that_says_it_has_more_files_than_may_be() throws IOException {
        var bytes = archive("export.xml", "<HealthData></HealthData>");
        // The end record says how many entries there are, twice, and then how long their table is.
        for (var place : new int[] {8, 9, 10, 11}) {
            bytes[bytes.length - 22 + place] = (byte) 0xfe;
        }

        upload("refused", bytes, "application/zip").then().statusCode(422);
    }

    @Test
    void another_type_of_body() {
        upload("refused", "{}".getBytes(StandardCharsets.UTF_8), "application/json")
                .then()
                .statusCode(415);
    }

    @Test
    void a_body_that_is_too_large_whether_it_says_so_or_not() throws Exception {
        var large = new byte[17 * 1024 * 1024];

        upload("refused", large, "application/zip")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("fitness.imports.most-upload"));
        assertThat(sentWithoutLength(large)).isEqualTo(413);
    }

    private static int sentWithoutLength(byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/imports"))
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void a_form_without_a_file() {
        as("refused").multiPart("other", "value").post("/api/imports").then().statusCode(422);
    }

    @Test
    void an_idempotency_key_that_is_none() {
        as("refused")
                .header("Idempotency-Key", "x".repeat(300))
                .contentType("application/zip")
                .body(xml(order(21)))
                .post("/api/imports")
                .then()
                .statusCode(400);
    }

    @Test
    void large_bodies_are_refused_everywhere_else() {
        as("refused")
                .contentType("application/json")
                .body(new byte[3 * 1024 * 1024])
                .post("/api/me/forget")
                .then()
                .statusCode(413);
    }

    @Test
    void somebody_elses_import_is_not_there() {
        var importId = imported("its owner", "<HealthData></HealthData>".getBytes(StandardCharsets.UTF_8));
        rowsBefore += 2;

        as("its owner").get("/api/imports/" + importId).then().statusCode(200);
        as("a stranger").get("/api/imports/" + importId).then().statusCode(404);
        as("a stranger").delete("/api/imports/" + importId).then().statusCode(404);
        as("a stranger").get("/api/imports").then().statusCode(200).body("items.size()", equalTo(0));
        as("its owner").delete("/api/imports/" + importId).then().statusCode(409);
        as("its owner").get("/api/imports/no-id").then().statusCode(404);
        as("its owner").get("/api/imports?cursor=none").then().statusCode(422);
    }

    private static byte[] archive(String name, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
