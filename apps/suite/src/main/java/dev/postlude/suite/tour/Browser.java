package dev.postlude.suite.tour;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/// Somebody who asks a server, under an account or none. Redirects are shown and not followed.
record Browser(URI server, String authorization) {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    static Browser at(URI server) {
        return new Browser(server, "");
    }

    /// In the demo an account's password is its name.
    Browser as(String account) {
        var both = (account + ":" + account).getBytes(StandardCharsets.UTF_8);
        return new Browser(server, "Basic " + Base64.getEncoder().encodeToString(both));
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer post(String path, String json) {
        return send("POST", path, json);
    }

    Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    private Answer send(String method, String path, String json) {
        var address = server.resolve(path);
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "*/*")
                .header("User-Agent", "postlude-tour")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(method + " " + address, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new NoAnswer("%s %s was not answered: %s".formatted(method, address, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("%s %s was given up".formatted(method, address));
        }
    }

    /// Nobody answered. While an app is being started again that is to be expected.
    static final class NoAnswer extends Unmet {
        NoAnswer(String sentence) {
            super(sentence);
        }
    }
}
