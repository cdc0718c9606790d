package dev.postlude.resume;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.embedded.EmbeddedPostgres;
import dev.postlude.embedded.Settings;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The built app as a process of its own, killed as `kill -9` does.
class CrashIT {

    private static final int ORDERS = 40;

    private static final int SCORES_EACH = 5;

    private static final Path APP = Path.of("target", "quarkus-app", "quarkus-run.jar");

    @TempDir
    Path directory;

    private EmbeddedPostgres postgres;
    private Process app;
    private int port;

    @BeforeEach
    void start() throws IOException {
        assertThat(APP).as("the app, which package builds").exists();
        postgres =
                EmbeddedPostgres.join(Settings.in(directory.resolve("postgres")).withPort(0));
        startApp();
    }

    @AfterEach
    void stop() throws InterruptedException {
        app.destroyForcibly().waitFor();
        postgres.close();
    }

    private void startApp() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dquarkus.profile=crash",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.datasource.jdbc.url=" + postgres.jdbcUrl(),
                "-Dquarkus.datasource.username=" + postgres.username(),
                "-Dquarkus.datasource.password=" + postgres.password(),
                "-Dresume.quota.per-day=100",
                // So few at once that some are left when it is killed.
                "-Dpostlude.worker.concurrency=2",
                // A killed process is believed dead sooner, so that the test is over sooner.
                "-Dpostlude.worker.lease=2s",
                "-jar",
                APP.toString()));
        app = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(Files.createDirectories(Path.of("target"))
                        .resolve("crash-it.log")
                        .toFile()))
                .start();
        Waiting.until(() -> assertThat(given().port(port).get("/q/health/ready").statusCode())
                .isEqualTo(200));
    }

    private RequestSpecification ada() {
        return given().port(port).auth().preemptive().basic("ada", "ada").contentType("application/json");
    }

    @Test
    void killed_in_the_middle_of_forty_orders_it_files_each_once_and_doubles_no_score()
            throws IOException, InterruptedException {
        var resume =
                ada().body(Samples.RESUME).post("/api/resumes").then().extract().<String>path("id");
        var job = ada().body(Map.of("title", "Engineer", "company", "Acme", "description", Samples.JOB))
                .post("/api/jobs")
                .then()
                .extract()
                .<String>path("id");
        for (var i = 0; i < ORDERS; i++) {
            ada().header("Idempotency-Key", "order " + i)
                    .body(Map.of("resumeId", resume))
                    .post("/api/jobs/{id}/tailor", job)
                    .then()
                    .statusCode(202);
        }

        Waiting.until(
                () -> assertThat(number("SELECT count(*) FROM resume.tailored")).isPositive());
        app.destroyForcibly().waitFor();
        var before = number("SELECT count(*) FROM resume.tailored");
        startApp();
        Waiting.until(() -> assertThat(number("SELECT count(*) FROM postlude.ai_task WHERE status = 'complete'"))
                .isEqualTo(ORDERS));
        Waiting.until(() -> assertThat(number("SELECT count(*) FROM postlude.score WHERE status = 1"))
                .isEqualTo(ORDERS * SCORES_EACH));

        assertThat(before).as("orders filed when it was killed").isLessThan(ORDERS);
        assertThat(number("SELECT count(*) FROM resume.tailored")).isEqualTo(ORDERS);
        assertThat(number(
                        "SELECT count(*) FROM (SELECT DISTINCT run_id, metric FROM postlude.score WHERE status = 1) e"))
                .isEqualTo(ORDERS * SCORES_EACH);
        assertThat(number("SELECT taken FROM resume.quota")).isEqualTo(ORDERS);
        assertThat(number("""
                        SELECT count(*) FROM resume.tailored t
                          JOIN postlude.ai_task a ON a.id = t.task_id AND a.run_id = t.run_id
                         WHERE a.result->>'tailoredId' = t.id::text""")).isEqualTo(ORDERS);
    }

    private long number(String sql) {
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
