package dev.postlude.fitness.imports;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.postlude.fitness.sample.SampleExport;
import dev.postlude.fitness.sample.SampleOrder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/// How a program visits the app: each name is somebody else.
final class Visits {

    static final LocalDate LAST = LocalDate.of(2022, 11, 6);

    /// The database outlives a round of tests, so each has visitors of its own.
    private static final String ROUND = UUID.randomUUID().toString();

    private Visits() {}

    static RequestSpecification as(String who) {
        return given().header("User-Agent", who + " " + ROUND).accept("application/json");
    }

    static Response upload(String who, byte[] body, String type) {
        return as(who).contentType(type).body(body).post("/api/imports");
    }

    static UUID imported(String who, byte[] body) {
        var id = upload(who, body, "application/octet-stream")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("importId");
        awaitEnd(who, UUID.fromString(id));
        return UUID.fromString(id);
    }

    static void awaitEnd(String who, UUID importId) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> as(who).get("/api/imports/" + importId).path("endedAt") != null);
    }

    /// Some weeks of a person, about three megabytes.
    static SampleOrder order(long seed) {
        return SampleOrder.of(seed, LAST, 60).withDetail(0.1);
    }

    static byte[] xml(SampleOrder order) {
        var xml = new ByteArrayOutputStream();
        new SampleExport(order).writeXml(xml);
        return xml.toByteArray();
    }

    static byte[] zip(SampleOrder order) throws IOException {
        var zip = new ByteArrayOutputStream();
        new SampleExport(order).writeZip(zip);
        return zip.toByteArray();
    }
}
