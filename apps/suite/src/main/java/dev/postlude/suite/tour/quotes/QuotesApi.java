package dev.postlude.suite.tour.quotes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.postlude.suite.tour.Answer;
import dev.postlude.suite.tour.Browser;
import dev.postlude.suite.tour.ConsoleApi;
import dev.postlude.suite.tour.Request;
import dev.postlude.suite.tour.Stage;
import java.util.List;
import java.util.UUID;

/// What a tour asks of the quotes, as one visitor.
record QuotesApi(Browser browser) {

    /// Somebody whom nobody has seen before, and who stays the same.
    static QuotesApi stranger(Stage stage) {
        return new QuotesApi(stage.app().with("Cookie", "postlude_guest=" + UUID.randomUUID()));
    }

    Answer ask(String topic) {
        return ask(topic, UUID.randomUUID().toString());
    }

    Answer ask(String topic, String idempotencyKey) {
        var body = JsonNodeFactory.instance.objectNode().put("topic", topic);
        return browser.ask(Request.post("/api/quotes").json(body).once(idempotencyKey));
    }

    SeenQuote quote(String id) {
        return SeenQuote.of(browser.get("/api/quotes/" + id).expect(200).json());
    }

    List<SeenQuote> quotes() {
        return new ConsoleApi(browser)
                .all("/api/quotes?limit=500").stream().map(SeenQuote::of).toList();
    }

    SeenQuote vote(String id, boolean up) {
        return SeenQuote.of(browser.put("/api/quotes/%s/vote".formatted(id), "{\"up\": %s}".formatted(up))
                .expect(200)
                .json());
    }

    SeenQuote withdraw(String id) {
        return SeenQuote.of(
                browser.delete("/api/quotes/%s/vote".formatted(id)).expect(200).json());
    }
}
