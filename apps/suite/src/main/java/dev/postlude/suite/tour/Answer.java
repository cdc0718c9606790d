package dev.postlude.suite.tour;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;

/// What a server answered.
///
/// @param request for messages, such as `POST http://localhost:8081/api/feeds`
record Answer(String request, int status, HttpHeaders headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int SHOWN = 300;

    /// Throws [Unmet] unless the status is one of `expected`.
    Answer expect(int... expected) {
        for (var each : expected) {
            if (status == each) {
                return this;
            }
        }
        throw new Unmet(told());
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new Unmet("%s answered what is no JSON: %s".formatted(request, start()));
        }
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /// Without its parameters, in lower case.
    String contentType() {
        return header("Content-Type").replaceFirst(";.*", "").strip().toLowerCase(java.util.Locale.ROOT);
    }

    String told() {
        return "%s answered %d: %s".formatted(request, status, start());
    }

    private String start() {
        var line = body.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + " …";
    }
}
