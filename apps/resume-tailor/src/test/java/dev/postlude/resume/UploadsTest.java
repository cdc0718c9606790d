package dev.postlude.resume;

import static dev.postlude.resume.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class UploadsTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Inject
    Facts facts;

    @BeforeEach
    void begin() {
        facts.clear();
    }

    @AfterEach
    void nothingIsLeftOfWhatWasRefused() {
        assertThat(facts.count("SELECT count(*) FROM resume.resume WHERE document::text NOT LIKE '%Example%'"))
                .isZero();
    }

    private static ValidatableResponse bring(String type, byte[] bytes) {
        return as("ada").contentType(type).body(bytes).post("/api/resumes").then();
    }

    private static ValidatableResponse bring(String type, String text) {
        return bring(type, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_json_resume_is_kept_as_it_is_and_once() {
        var answer = bring("application/json", Samples.RESUME).statusCode(201);
        var id = answer.extract().<String>path("id");
        answer.header("Location", endsWith("/api/resumes/" + id));

        bring("application/json", Samples.RESUME).statusCode(200).body("id", equalTo(id));
        as("ada")
                .get("/api/resumes/{id}", id)
                .then()
                .statusCode(200)
                .body("format", equalTo("json"))
                .body("title", equalTo("Ada Example, Backend engineer"))
                .body("resume.work[0].highlights[2]", equalTo("Mentored four engineers."));
        as("ada").get("/api/resumes").then().body("items.size()", is(1)).body("items[0].id", equalTo(id));
        as("ada").delete("/api/resumes/{id}", id).then().statusCode(204);
        as("ada").get("/api/resumes/{id}", id).then().statusCode(404);
    }

    /// PostgreSQL's text has no place for a zero, and JSON has.
    @Test
    void a_zero_in_a_resume_is_no_reason_to_fail() {
        var odd = Samples.RESUME.replace("Ada Example", "Ada\\u0000 Example").replace("Mentored", "Mentored \\\\u0000");
        var id = bring("application/json", odd)
                .statusCode(is(oneOf(201, 422)))
                .extract()
                .<String>path("id");
        if (id != null) {
            var order = Callers.order(as("ada"), Callers.job("ada"), id)
                    .statusCode(202)
                    .extract()
                    .<String>path("aiJobId");
            Callers.until("ada", order, "complete");
        }
    }

    @Test
    void a_text_is_read_as_a_resume() {
        var id = bring("text/plain", Samples.TEXT).statusCode(201).extract().<String>path("id");

        as("ada")
                .get("/api/resumes/{id}", id)
                .then()
                .body("format", equalTo("text"))
                .body("resume.basics.name", equalTo("Grace Example"));
    }

    @Test
    void a_word_file_is_read_from_a_form_whatever_it_is_called() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            Samples.TEXT
                    .lines()
                    .forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(bytes);
        }

        var id = as("ada")
                .multiPart("file", "resume.docx", bytes.toByteArray(), "application/octet-stream")
                .multiPart("title", "The long one")
                .post("/api/resumes")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        as("ada")
                .get("/api/resumes/{id}", id)
                .then()
                .body("format", equalTo("docx"))
                .body("title", equalTo("The long one"))
                .body("resume.basics.name", equalTo("Grace Example"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"basics\": {\"name\": 7}}  | 422",
                "application/json | {\"basics\":                 | 422",
                "application/json | []                           | 422",
                "application/json | {\"work\": [{\"startDate\": \"soon\"}]} | 422",
                "text/plain       | ''                           | 422",
                "application/pdf  | %PDF-1.7 and nothing else    | 422"
            })
    void what_is_no_resume_is_refused_in_words(String type, String body, int status) {
        bring(type, body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("title", not(emptyOrNullString()))
                .body("detail", not(emptyOrNullString()))
                .body("detail", not(containsString("Exception")));
    }

    @Test
    void a_violation_names_where_it_is() {
        bring("application/json", "{\"basics\": {\"name\": 7}}")
                .body("violations[0].field", containsString("basics"))
                .body("violations[0].message", not(emptyOrNullString()));
    }

    @Test
    void what_is_none_of_the_four_formats_is_415() {
        bring("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .statusCode(415);
        bring("application/octet-stream", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0})
                .statusCode(415)
                .contentType("application/problem+json");
        as("ada").multiPart("title", "no file").post("/api/resumes").then().statusCode(422);
    }

    @Test
    void what_is_too_large_is_413() {
        bring("text/plain", "x y z\n".repeat(900_000)).statusCode(413).contentType("application/problem+json");
    }

    @Test
    void a_file_that_unfolds_to_hundreds_of_megabytes_is_refused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".getBytes());
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var spaces = " ".repeat(1 << 20).getBytes();
            for (var i = 0; i < 300; i++) {
                zip.write(spaces);
            }
        }

        bring(DOCX, bytes.toByteArray()).statusCode(is(oneOf(413, 422))).contentType("application/problem+json");
    }

    @Test
    void there_is_room_for_so_many_and_no_more() {
        facts.update("""
                INSERT INTO resume.resume
                SELECT gen_random_uuid(), 'nobody', 'Example', 'json', '{"basics": {"name": "Example"}}', n::text, now()
                  FROM generate_series(1, 50) AS n
                """);
        Callers.resume("ada");
        facts.update("""
                UPDATE resume.resume SET owner = (SELECT owner FROM resume.resume WHERE owner <> 'nobody')
                """);

        bring("text/plain", Samples.TEXT).statusCode(409).body("detail", containsString("50 resumes"));
    }

    @Test
    void a_job_has_to_say_what_it_is() {
        as("ada")
                .contentType(ContentType.JSON)
                .body(Map.of("title", " ", "description", "too short"))
                .post("/api/jobs")
                .then()
                .statusCode(422)
                .body("violations.field", org.hamcrest.Matchers.hasItems("title", "company", "description"));
        as("ada").contentType(ContentType.JSON).post("/api/jobs").then().statusCode(422);
        as("ada")
                .contentType(ContentType.JSON)
                .body("[")
                .post("/api/jobs")
                .then()
                .statusCode(400);
    }

    @Test
    void lists_have_pages() {
        for (var i = 0; i < 3; i++) {
            as("ada")
                    .contentType(ContentType.JSON)
                    .body(Map.of("title", "Job " + i, "company", "Acme", "description", Samples.JOB))
                    .post("/api/jobs")
                    .then()
                    .statusCode(201);
        }

        var first = as("ada")
                .get("/api/jobs?limit=2")
                .then()
                .body("items.title", equalTo(java.util.List.of("Job 2", "Job 1")));
        as("ada")
                .get("/api/jobs?limit=2&cursor=" + first.extract().<String>path("next"))
                .then()
                .body("items.title", equalTo(java.util.List.of("Job 0")))
                .body("next", equalTo(null));
        as("ada").get("/api/jobs?cursor=nonsense").then().statusCode(422);
        as("ada").get("/api/jobs?limit=0").then().statusCode(422);
    }
}
