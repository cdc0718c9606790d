package dev.postlude.suite.tour.fitness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.postlude.suite.tour.Answer;
import dev.postlude.suite.tour.Browser;
import dev.postlude.suite.tour.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/// What a tour asks of the coach, as one person.
record FitnessApi(Browser browser) {

    private static final Duration LONG = Duration.ofMinutes(2);

    /// The same key is the same import, so it may be asked twice.
    Answer upload(Path zip, String key) {
        return browser.ask(Request.post("/api/imports?name=" + zip.getFileName())
                .file("application/zip", zip)
                .once(key)
                .patience(LONG));
    }

    Answer upload(String xml, String key) {
        return browser.ask(Request.post("/api/imports?name=newer.xml")
                .bytes("application/xml", xml.getBytes(StandardCharsets.UTF_8))
                .once(key));
    }

    JsonNode imported(String id) {
        return browser.get("/api/imports/" + id).expect(200).json();
    }

    /// The last day anything is known of; empty if nothing is.
    String asOf() {
        return insights().path("asOf").asText("").replace("null", "");
    }

    JsonNode insights() {
        return browser.get("/api/insights").expect(200).json();
    }

    JsonNode day(String date) {
        return browser.get("/api/metrics/daily?from=%1$s&to=%1$s".formatted(date))
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("metrics");
    }

    Answer ask(String question, String key) {
        var body = JsonNodeFactory.instance.objectNode().put("question", question);
        return browser.ask(Request.post("/api/advice").json(body).once(key));
    }

    JsonNode advice(String id) {
        return browser.get("/api/advice/" + id).expect(200).json();
    }

    Answer rate(String id, boolean helpful) {
        return browser.put("/api/advice/" + id + "/rating", "{\"helpful\": %s}".formatted(helpful));
    }
}
