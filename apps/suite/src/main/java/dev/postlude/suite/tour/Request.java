package dev.postlude.suite.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is asked of a server.
///
/// @param body       as often as it is wanted
/// @param mayRepeat  whether asking twice does no more than asking once
/// @param patience   how long one answer may take
public record Request(
        String method, String path, Map<String, String> headers, Body body, boolean mayRepeat, Duration patience) {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(40);

    /// What is sent along.
    public interface Body {
        BodyPublisher publisher() throws FileNotFoundException;
    }

    /// A part of a form with files.
    ///
    /// @param fileName empty for a plain field
    public record Part(String name, String fileName, String type, byte[] content) {

        public static Part field(String name, String value) {
            return new Part(name, "", "text/plain; charset=utf-8", value.getBytes(StandardCharsets.UTF_8));
        }

        public static Part file(String name, String fileName, String type, byte[] content) {
            return new Part(name, fileName, type, content);
        }
    }

    public Request {
        headers = Map.copyOf(headers);
    }

    public static Request get(String path) {
        return of("GET", path, true);
    }

    public static Request put(String path) {
        return of("PUT", path, true);
    }

    public static Request delete(String path) {
        return of("DELETE", path, true);
    }

    /// Not asked again once somebody may have taken it, unless it says [#once] or [#repeatable].
    public static Request post(String path) {
        return of("POST", path, false);
    }

    private static Request of(String method, String path, boolean mayRepeat) {
        return new Request(method, path, Map.of(), BodyPublishers::noBody, mayRepeat, USUAL_PATIENCE);
    }

    public Request json(String json) {
        return text("application/json", json);
    }

    public Request json(JsonNode json) {
        return json(json.toString());
    }

    public Request text(String type, String text) {
        return body(type, () -> BodyPublishers.ofString(text));
    }

    public Request bytes(String type, byte[] bytes) {
        return body(type, () -> BodyPublishers.ofByteArray(bytes));
    }

    /// Read while it is sent, however large.
    public Request file(String type, Path file) {
        return body(type, () -> BodyPublishers.ofFile(file));
    }

    /// As a page's form without files is sent.
    public Request form(Map<String, String> fields) {
        return text(
                "application/x-www-form-urlencoded",
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    public Request multipart(Part... parts) {
        var boundary = "postlude-" + UUID.randomUUID();
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            var file = part.fileName().isEmpty() ? "" : "; filename=\"%s\"".formatted(part.fileName());
            bytes.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n"
                    .formatted(boundary, part.name(), file, part.type())
                    .getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(part.content());
            bytes.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        bytes.writeBytes("--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return bytes("multipart/form-data; boundary=" + boundary, bytes.toByteArray());
    }

    /// With an idempotency key of its own: the server does it once, however often it is asked.
    public Request once() {
        return once(UUID.randomUUID().toString());
    }

    public Request once(String idempotencyKey) {
        return header("Idempotency-Key", idempotencyKey).repeatable();
    }

    /// For what the server does once by nature, such as adding an address that it has already.
    public Request repeatable() {
        return new Request(method, path, headers, body, true, patience);
    }

    public Request header(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new Request(method, path, more, body, mayRepeat, patience);
    }

    /// For what takes a server longer than usual, such as a large upload.
    public Request patience(Duration longer) {
        return new Request(method, path, headers, body, mayRepeat, longer);
    }

    private Request body(String type, Body what) {
        return new Request(method, path, headers, what, mayRepeat, patience).header("Content-Type", type);
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
