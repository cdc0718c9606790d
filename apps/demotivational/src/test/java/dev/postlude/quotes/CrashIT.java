package dev.postlude.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postlude.testing.app.DatabaseFacts;
import dev.postlude.testing.app.PackagedApp;
import dev.postlude.testing.app.Waiting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
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

    @TempDir
    Path directory;

    private PackagedApp app;
    private DatabaseFacts facts;

    @BeforeEach
    void start() {
        app = PackagedApp.start(directory, "-Dquotes.reaction-window=10s", "-Dquotes.unasked.enabled=false");
        facts = app.facts();
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void killed_while_it_accepts_every_accepted_quote_is_written_once_and_no_score_is_doubled()
            throws InterruptedException {
        Set<String> accepted = ConcurrentHashMap.newKeySet();
        var askers = IntStream.range(0, ASKERS)
                .mapToObj(asker -> Thread.startVirtualThread(() -> askUntilKilled(accepted)))
                .toList();
        Waiting.until(() -> assertThat(written()).isGreaterThan(ASKERS));
        app.kill();
        for (var asker : askers) {
            asker.join();
        }
        var before = written();
        // Some may have been accepted without hearing of it; they count as well.
        var all = facts.count("SELECT count(*) FROM quotes.quote");
        app.restart();
        Waiting.until(() ->
                assertThat(facts.count("SELECT count(*) FROM postlude.score")).isEqualTo(SCORES * all));
        Waiting.until(() -> assertThat(facts.count("""
                        SELECT count(*) FROM postlude.run r
                         WHERE NOT EXISTS (SELECT FROM postlude.outcome o WHERE o.run_id = r.id)""")).isZero());

        assertThat(before).as("quotes when it was killed").isLessThan(all);
        assertThat(all).isGreaterThanOrEqualTo(accepted.size());
        assertThat(accepted)
                .allSatisfy(quote -> assertThat(
                                facts.count("SELECT count(*) FROM quotes.quote WHERE status = 'written' AND id = '%s'"
                                        .formatted(quote)))
                        .isEqualTo(1));
        assertThat(written()).isEqualTo(all);
        assertThat(facts.count("SELECT count(DISTINCT run_id) FROM quotes.quote"))
                .isEqualTo(all);
        assertThat(facts.count("SELECT count(*) FROM postlude.ai_task WHERE status = 'complete'"))
                .isEqualTo(all);
        assertThat(facts.count("SELECT count(*) FROM (SELECT DISTINCT run_id, metric FROM postlude.score) AS each"))
                .isEqualTo(SCORES * all);
        assertThat(facts.count("SELECT count(*) FROM postlude.score")).isEqualTo(SCORES * all);
        assertThat(facts.count("SELECT count(*) FROM postlude.run")).isEqualTo(3 * all);
    }

    private void askUntilKilled(Set<String> accepted) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/quotes".formatted(app.port())))
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
        return facts.count("SELECT count(*) FROM quotes.quote WHERE status = 'written'");
    }
}
