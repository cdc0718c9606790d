package dev.postlude.changesets.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.api.NonRetryable;
import dev.postlude.api.RetryAfter;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Slack's methods, one request each. Nothing is tried twice here: what may help later is a [RetryAfter]
/// or an `IOException`, what never will is a [NonRetryable]. The token appears in no message.
final class Slack {

    private static final Duration WHEN_NOT_SAID = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int MOST_ANSWER = 2 * 1024 * 1024;

    /// Of a channel's history, 200 messages each.
    private static final int MOST_PAGES = 100;

    /// Errors that pass by themselves. `invalid_blocks` is among them because Slack says so of a block
    /// whose file it has not finished looking at; if the block really is invalid, the attempts run out.
    private static final Set<String> PASSING = Set.of(
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout",
            "team_added_to_org",
            "invalid_blocks");

    private final HttpClient http;
    private final ObjectMapper json;
    private final URI api;
    private final String token;
    private final Duration timeout;

    Slack(ObjectMapper json, URI api, String token, Duration timeout) {
        this.http = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.json = json;
        // A folder, whether or not its address says so: methods are resolved against it.
        this.api = URI.create(api.toString().replaceFirst("/*$", "/"));
        this.token = token;
        this.timeout = timeout;
    }

    /// Where the bytes of a file may be put for the next minutes.
    record Place(String fileId, String uploadUrl) {}

    Place reserve(String filename, int length, String altText) throws IOException, InterruptedException {
        var answer = form(
                "files.getUploadURLExternal",
                Map.of("filename", filename, "length", Integer.toString(length), "alt_txt", altText));
        var url = answer.path("upload_url").asText();
        var id = answer.path("file_id").asText();
        if (id.isEmpty() || !url.matches("https?://[^\\s]+")) {
            throw new IOException("Slack gave no place for the file");
        }
        return new Place(id, url);
    }

    /// False if the place is no longer there: it is one for minutes, and another has to be reserved.
    boolean upload(String uploadUrl, byte[] png) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(uploadUrl))
                .timeout(timeout)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(png))
                .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 404 || response.statusCode() == 410) {
            return false;
        }
        refuseLimited("the upload", response);
        if (response.statusCode() != 200) {
            throw new IOException("Slack answered the upload with " + response.statusCode());
        }
        return true;
    }

    void complete(List<String> fileIds, String title) throws IOException, InterruptedException {
        var files = fileIds.stream().map(id -> Map.of("id", id, "title", title)).toList();
        body("files.completeUploadExternal", Map.of("files", files));
    }

    /// The name of the new message.
    String post(Map<String, ?> message) throws IOException, InterruptedException {
        return body("chat.postMessage", message).path("ts").asText();
    }

    /// The message of ours about this release, if it is in the channel: posted since `oldest`, a moment
    /// in seconds.
    ///
    /// The channel may be a busy one, so all of its pages are looked through. Not to have found it only counts when
    /// there is nothing left to look at.
    Optional<String> find(String channel, String eventType, String release, String oldest)
            throws IOException, InterruptedException {
        var cursor = "";
        for (var page = 0; page < MOST_PAGES; page++) {
            var answer = history(channel, oldest, cursor);
            for (var message : answer.path("messages")) {
                if (isAbout(message.path("metadata"), eventType, release)) {
                    return Optional.of(message.path("ts").asText());
                }
            }
            cursor = answer.path("response_metadata").path("next_cursor").asText();
            if (cursor.isEmpty()) {
                return Optional.empty();
            }
        }
        throw new NonRetryable("Whether Slack has the message cannot be said any more: too much was written since.");
    }

    private JsonNode history(String channel, String oldest, String cursor) throws IOException, InterruptedException {
        var fields = new HashMap<>(Map.of(
                "channel", channel,
                "oldest", oldest,
                "inclusive", "true",
                "include_all_metadata", "true",
                "limit", "200"));
        if (!cursor.isEmpty()) {
            fields.put("cursor", cursor);
        }
        return form("conversations.history", fields);
    }

    private static boolean isAbout(JsonNode metadata, String eventType, String release) {
        return metadata.path("event_type").asText().equals(eventType)
                && metadata.path("event_payload").path("release_id").asText().equals(release);
    }

    private JsonNode form(String method, Map<String, String> fields) throws IOException, InterruptedException {
        var text = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return call(method, "application/x-www-form-urlencoded", text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode body(String method, Map<String, ?> fields) throws IOException, InterruptedException {
        return call(method, "application/json; charset=utf-8", json.writeValueAsString(fields));
    }

    private JsonNode call(String method, String type, String text) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.resolve(method))
                .timeout(timeout)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        refuseLimited(method, response);
        if (response.statusCode() != 200 || response.body().length() > MOST_ANSWER) {
            throw new IOException("Slack answered %s with %d".formatted(method, response.statusCode()));
        }
        return read(method, response.body());
    }

    private JsonNode read(String method, String text) throws IOException {
        JsonNode answer;
        try {
            answer = json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IOException("Slack answered %s with something that is no JSON".formatted(method), e);
        }
        if (answer.path("ok").asBoolean()) {
            return answer;
        }
        var error = answer.path("error").asText("unknown_error").replaceAll("[^\\w.-]", "");
        if (error.equals("ratelimited") || error.equals("rate_limited")) {
            throw new RetryAfter("Slack wants a pause before " + method, WHEN_NOT_SAID, null);
        }
        if (PASSING.contains(error)) {
            throw new IOException("Slack answered %s with %s".formatted(method, error));
        }
        throw new NonRetryable("Slack refuses %s: %s".formatted(method, error));
    }

    private static void refuseLimited(String what, HttpResponse<String> response) {
        if (response.statusCode() == 429) {
            throw new RetryAfter("Slack wants a pause before " + what, pause(response), null);
        }
    }

    private static Duration pause(HttpResponse<String> response) {
        var seconds = response.headers().firstValue("Retry-After").orElse("");
        var said = seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : WHEN_NOT_SAID;
        return said.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : said;
    }
}
