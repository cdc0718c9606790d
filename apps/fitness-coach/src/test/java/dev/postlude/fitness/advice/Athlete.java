package dev.postlude.fitness.advice;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.postlude.fitness.sample.SampleExport;
import dev.postlude.fitness.sample.SampleOrder;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/// Somebody who uses the app as a program does; each name is somebody else.
public record Athlete(String name) {

    // Wall clock: an export that is asked about today ends today.
    public static final LocalDate TODAY = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss +0000");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    public RequestSpecification asks() {
        return given().header("User-Agent", name).accept("application/json");
    }

    /// Ten weeks up to yesterday, and waits for what they come to.
    public Athlete withHistory(long seed) {
        var xml = new ByteArrayOutputStream();
        new SampleExport(SampleOrder.of(seed, TODAY.minusDays(1), 70).withDetail(0.1)).writeXml(xml);
        imports(xml.toByteArray());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> asks().get("/api/insights").path("asOf") != null && nothingIsCounted());
        return this;
    }

    /// Days are there one batch after the other, and what follows from them at the end.
    private static boolean nothingIsCounted() {
        var counting = """
                SELECT FROM postlude.run r JOIN postlude.function f ON f.id = r.function
                 WHERE f.name = 'roll-up' AND NOT EXISTS (SELECT FROM postlude.outcome o WHERE o.run_id = r.id)
                """;
        try (var connection = CDI.current().select(DataSource.class).get().getConnection();
                var asked = connection.createStatement();
                var found = asked.executeQuery(counting)) {
            return !found.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void imports(byte[] xml) {
        var id = asks().contentType("application/octet-stream")
                .body(xml)
                .post("/api/imports")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("importId");
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> asks().get("/api/imports/" + id).path("endedAt") != null);
    }

    /// An export of nothing but one workout.
    public void trains(String activity, Instant start, int minutes) {
        var begin = STAMP.format(start.atOffset(ZoneOffset.UTC));
        var end = STAMP.format(start.plusSeconds(minutes * 60L).atOffset(ZoneOffset.UTC));
        imports("""
                <?xml version="1.0" encoding="UTF-8"?>
                <HealthData locale="en_GB">
                 <ExportDate value="%3$s"/>
                 <Workout workoutActivityType="HKWorkoutActivityType%1$s" duration="%4$d" durationUnit="min" sourceName="Watch" creationDate="%3$s" startDate="%2$s" endDate="%3$s"/>
                </HealthData>
                """.formatted(activity, begin, end, minutes).getBytes(StandardCharsets.UTF_8));
    }

    /// An export of nothing but one reading, such as a height.
    public void measures(String type, String unit, String value) {
        var now = STAMP.format(TODAY.atTime(8, 0).atOffset(ZoneOffset.UTC));
        imports("""
                <?xml version="1.0" encoding="UTF-8"?>
                <HealthData locale="en_GB">
                 <ExportDate value="%4$s"/>
                 <Record type="HKQuantityTypeIdentifier%1$s" sourceName="Scale" unit="%2$s" creationDate="%4$s" startDate="%4$s" endDate="%4$s" value="%3$s"/>
                </HealthData>
                """.formatted(type, unit, value, now).getBytes(StandardCharsets.UTF_8));
    }

    /// The finished job of a question.
    public ValidatableResponse answer(String question) {
        var job = asks().contentType("application/json")
                .body(Map.of("question", question))
                .post("/api/advice")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("aiJobId");
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> List.of("complete", "failed")
                        .contains(asks().get("/api/ai-jobs/" + job).<String>path("status")));
        return asks().get("/api/ai-jobs/" + job).then();
    }
}
