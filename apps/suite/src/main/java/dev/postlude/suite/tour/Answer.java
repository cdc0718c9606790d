package dev.postlude.suite.tour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What a server answered.
///
/// @param request  for messages, such as `POST http://localhost:8081/api/feeds`
/// @param repeated whether it was asked before and may have done then what it was asked for
public record Answer(String request, int status, HttpHeaders headers, byte[] bytes, boolean repeated) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int SHOWN = 300;

    /// Throws [Unmet] unless the status is one of `expected`.
    public Answer expect(int... expected) {
        for (var each : expected) {
            if (status == each) {
                return this;
            }
        }
        throw new Unmet(told());
    }

    public String body() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new Unmet("%s answered what is no JSON: %s".formatted(request, start()));
        }
    }

    /// Empty if there is none.
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /// Without its parameters, in lower case.
    public String contentType() {
        return header("Content-Type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    /// Whether it is a refusal as every process gives it: `status` as a problem, in words, and without a stack trace.
    public boolean isProblem(int expected) {
        return status == expected
                && contentType().equals("application/problem+json")
                && !json().path("title").asText().isBlank()
                && !json().path("detail").asText().isBlank()
                && !body().contains("\\tat ")
                && !body().contains("Exception");
    }

    /// Whether it is a refusal that names `field`.
    public boolean blames(String field) {
        for (var violation : json().path("violations")) {
            if (violation.path("field").asText().equals(field)) {
                return true;
            }
        }
        return false;
    }

    /// For messages.
    public String told() {
        return "%s answered %d: %s".formatted(request, status, start());
    }

    private String start() {
        if (contentType().startsWith("image/") || contentType().equals("application/pdf")) {
            return "%d bytes of %s".formatted(bytes.length, contentType());
        }
        var line = body().strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + " …";
    }
}
