package dev.postlude.quotes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.embedded.EmbeddedPostgres;
import dev.postlude.embedded.Settings;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The built app as a process of its own, killed as `kill -9` does.
class CrashIT {

    private static final int QUOTES = 40;

    /// Four guardrails, the judge and the reaction.
    private static final int SCORES = 6;

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
        app = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dquarkus.profile=crash",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.datasource.jdbc.url=" + postgres.jdbcUrl(),
                        "-Dquarkus.datasource.username=" + postgres.username(),
                        "-Dquarkus.datasource.password=" + postgres.password(),
                        "-Dquotes.reaction-window=10s",
                        "-Dquotes.unasked.enabled=false",
                        // A killed process is believed dead sooner, so that the test is over sooner.
                        "-Dpostlude.worker.lease=2s",
                        "-jar",
                        APP.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(Files.createDirectories(Path.of("target"))
                        .resolve("crash-it.log")
                        .toFile()))
                .start();
        Waiting.until(() -> assertThat(given().port(port).get("/q/health/ready").statusCode())
                .isEqualTo(200));
    }

    @Test
    void killed_in_the_middle_every_accepted_quote_is_written_once_and_no_score_is_doubled()
            throws IOException, InterruptedException {
        for (int i = 0; i < QUOTES; i++) {
            given().port(port)
                    .auth()
                    .preemptive()
                    .basic("admin", "admin")
                    .contentType("application/json")
                    .body(Map.of("topic", "deadline number " + i))
                    .post("/api/quotes")
                    .then()
                    .statusCode(202);
        }
        Waiting.until(() -> assertThat(written()).isPositive());
        app.destroyForcibly().waitFor();
        var before = written();
        startApp();
        Waiting.until(() -> assertThat(number("SELECT count(*) FROM postlude.score")).isEqualTo(SCORES * QUOTES));
        Waiting.until(() -> assertThat(number("""
                        SELECT count(*) FROM postlude.run r
                         WHERE NOT EXISTS (SELECT FROM postlude.outcome o WHERE o.run_id = r.id)""")).isZero());

        assertThat(before).as("quotes when it was killed").isLessThan(QUOTES);
        assertThat(written()).isEqualTo(QUOTES);
        assertThat(number("SELECT count(DISTINCT run_id) FROM quotes.quote")).isEqualTo(QUOTES);
        assertThat(number("SELECT count(*) FROM quotes.quote")).isEqualTo(QUOTES);
        assertThat(number("SELECT count(*) FROM postlude.ai_task WHERE status = 'complete'")).isEqualTo(QUOTES);
        assertThat(number("SELECT count(*) FROM (SELECT DISTINCT run_id, metric FROM postlude.score) AS each"))
                .isEqualTo(SCORES * QUOTES);
        assertThat(number("SELECT count(*) FROM postlude.score")).isEqualTo(SCORES * QUOTES);
        assertThat(number("SELECT count(*) FROM postlude.run")).isEqualTo(3 * QUOTES);
    }

    private long written() {
        return number("SELECT count(*) FROM quotes.quote WHERE status = 'written'");
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
