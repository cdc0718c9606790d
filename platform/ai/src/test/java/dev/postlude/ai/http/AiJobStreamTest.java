package dev.postlude.ai.http;

import static dev.postlude.ai.http.Callers.as;
import static dev.postlude.ai.http.Callers.pay;
import static dev.postlude.ai.http.Callers.started;
import static dev.postlude.ai.http.Callers.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AiJobStreamTest {

    private static final String TOPIC = "The harbour froze in January. Ships waited for eleven days.";

    @TestHTTPResource("/")
    URI home;

    @Test
    void a_stream_tells_each_state_and_ends_with_the_job() throws Exception {
        var id = started(as("ada"), TOPIC);
        until(as("ada"), id, "running");
        var lines = new LinkedBlockingQueue<String>();
        try (var client = HttpClient.newHttpClient()) {
            var ended = client.sendAsync(stream(id, ""), BodyHandlers.ofLines())
                    .thenAccept(response -> response.body().forEach(lines::add));
            assertThat(nextEvent(lines)).contains("\"status\":\"running\"");
            pay(id);
            var last = nextEvent(lines);
            assertThat(last).contains("\"status\":\"complete\"").contains("harbour");
            ended.get(20, TimeUnit.SECONDS);

            var lastId = last.lines()
                    .filter(line -> line.startsWith("id:"))
                    .findFirst()
                    .orElseThrow()
                    .substring(3)
                    .strip();
            var again = client.send(stream(id, lastId), BodyHandlers.ofString());
            assertThat(again.statusCode()).isEqualTo(204);
            var later = client.send(stream(id, ""), BodyHandlers.ofString());
            assertThat(later.body()).contains("\"status\":\"complete\"");
        }
    }

    private HttpRequest stream(String id, String lastEventId) {
        var request = HttpRequest.newBuilder(home.resolve("/api/ai-jobs/" + id + "/stream"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("ada:ada".getBytes()));
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        return request.build();
    }

    private static String nextEvent(LinkedBlockingQueue<String> lines) throws InterruptedException {
        var event = new ArrayList<String>();
        while (true) {
            var line = lines.poll(20, TimeUnit.SECONDS);
            assertThat(line).as("the next line of the stream, after " + event).isNotNull();
            if (line.isEmpty() && event.stream().anyMatch(each -> each.startsWith("data:"))) {
                return String.join("\n", event);
            }
            event.add(line);
        }
    }
}
