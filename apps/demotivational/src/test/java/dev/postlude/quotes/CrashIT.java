package dev.postlude.quotes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postlude.embedded.EmbeddedPostgres;
import dev.postlude.embedded.Settings;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The built app as a process of its own, killed as `kill -9` does.
class CrashIT {

    private static final int ASKERS = 8;

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
    void killed_while_it_accepts_every_accepted_quote_is_written_once_and_no_score_is_doubled()
            throws IOException, InterruptedException {
        Set<String> accepted = ConcurrentHashMap.newKeySet();
        var askers = IntStream.range(0, ASKERS)
                .mapToObj(asker -> Thread.startVirtualThread(() -> askUntilKilled(accepted)))
                .toList();
        Waiting.until(() -> assertThat(written()).isGreaterThan(ASKERS));
        app.destroyForcibly().waitFor();
        for (var asker : askers) {
            asker.join();
        }
        var before = written();
        // Some may have been accepted without hearing of it; they count as well.
        var all = number("SELECT count(*) FROM quotes.quote");
        startApp();
        Waiting.until(
                () -> assertThat(number("SELECT count(*) FROM postlude.score")).isEqualTo(SCORES * all));
        Waiting.until(() -> assertThat(number("""
                        SELECT count(*) FROM postlude.run r
                         WHERE NOT EXISTS (SELECT FROM postlude.outcome o WHERE o.run_id = r.id)""")).isZero());

        assertThat(before).as("quotes when it was killed").isLessThan(all);
        assertThat(all).isGreaterThanOrEqualTo(accepted.size());
        assertThat(accepted)
                .allSatisfy(quote -> assertThat(
                                number("SELECT count(*) FROM quotes.quote WHERE status = 'written' AND id = '%s'"
                                        .formatted(quote)))
                        .isEqualTo(1));
        assertThat(written()).isEqualTo(all);
        assertThat(number("SELECT count(DISTINCT run_id) FROM quotes.quote")).isEqualTo(all);
        assertThat(number("SELECT count(*) FROM postlude.ai_task WHERE status = 'complete'"))
                .isEqualTo(all);
        assertThat(number("SELECT count(*) FROM (SELECT DISTINCT run_id, metric FROM postlude.score) AS each"))
                .isEqualTo(SCORES * all);
        assertThat(number("SELECT count(*) FROM postlude.score")).isEqualTo(SCORES * all);
        assertThat(number("SELECT count(*) FROM postlude.run")).isEqualTo(3 * all);
    }

    private void askUntilKilled(Set<String> accepted) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/quotes".formatted(port)))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Basic YWRtaW46YWRtaW4=")
                    .timeout(Duration.ofSeconds(10))
                    .POST(BodyPublishers.ofString("{\"topic\": \"deadlines\"}"))
                    .build();
            while (app.isAlive()) {
                var answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() == 202) {
                    accepted.add(new JsonMapper()
                            .readTree(answer.body())
                            .path("quoteId")
                            .asText());
                }
            }
        } catch (IOException killed) {
            // What this test is about: the process is gone, and nobody will answer any more.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
