package dev.postlude.ai;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The HTTP under a provider's client: one request, one deadline over all of it, a limit on the answer,
/// and failures that say whether trying again can help.
///
/// The clients have an HTTP of their own, but it loses `Retry-After`, and its deadline ends with the
/// headers, so that an answer that trickles in would hold the step for ever.
final class ModelHttp implements HttpClient {

    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    // Redirects are not followed: they would carry the key to wherever the answer says.
    private static final java.net.http.HttpClient HTTP = java.net.http.HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .build();

    private final ModelSettings settings;

    ModelHttp(ModelSettings settings) {
        this.settings = settings;
    }

    static HttpClientBuilder builder(ModelSettings settings) {
        return new Fixed(settings);
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        var response = send(request);
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return SuccessfulHttpResponse.builder()
                    .statusCode(status)
                    .headers(response.headers().map())
                    .body(response.body())
                    .build();
        }
        // Wall clock: a provider writes the end of a pause as a date by a clock like ours, not by the database's.
        throw Refusals.of(settings, status, response.headers(), response.body(), Clock.systemUTC());
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("A step keeps whole answers, so models are asked without streaming");
    }

    private HttpResponse<String> send(HttpRequest request) {
        var sent = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .method(
                        request.method().name(),
                        request.body() == null
                                ? java.net.http.HttpRequest.BodyPublishers.noBody()
                                : java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> sent.header(name, value)));
        var answer = HTTP.sendAsync(sent.build(), BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unavailable("did not answer within %s; postlude.ai.%s.timeout allows longer."
                    .formatted(text(settings.timeout()), settings.name()));
        } catch (ExecutionException e) {
            throw unavailable("gave no answer from %s: %s".formatted(settings.baseUrl(), reason(e)));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw unavailable("was being asked when this process was told to stop.");
        }
    }

    private ModelUnavailable unavailable(String what) {
        return new ModelUnavailable(settings.name(), settings.provider().word(), 0, what);
    }

    private static String reason(ExecutionException e) {
        var cause = e.getCause();
        if (cause == null) {
            return "no reason given";
        }
        var message = cause.getMessage();
        return cause instanceof IOException && message != null
                ? message
                : cause.getClass().getSimpleName();
    }

    private static String text(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    /// The clients insist on building their HTTP themselves and on setting deadlines; ours is fixed.
    private record Fixed(ModelSettings settings) implements HttpClientBuilder {

        @Override
        public Duration connectTimeout() {
            return CONNECT;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration ignored) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return settings.timeout();
        }

        @Override
        public HttpClientBuilder readTimeout(Duration ignored) {
            return this;
        }

        @Override
        public HttpClient build() {
            return new ModelHttp(settings);
        }
    }
}
