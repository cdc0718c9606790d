package dev.postlude.ai.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// Speaks the chat protocols of OpenAI, Anthropic and Ollama on a loopback port.
///
///     try (var fake = FakeProvider.start()) {
///         fake.next(Reply.fails(429).retryAfter("7")).next(Reply.says("Hello"));
///         // postlude.ai.writer.base-url = fake.baseUrl("openai")
///     }
///
/// Replies are given in the order they were queued; the last one is repeated.
public final class FakeProvider implements AutoCloseable {

    private final HttpServer server;
    private final ConcurrentLinkedDeque<Reply> replies = new ConcurrentLinkedDeque<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    private FakeProvider(HttpServer server) {
        this.server = server;
    }

    /// What a client sent.
    ///
    /// @param headers by lower-case name
    public record Request(String path, Map<String, String> headers, String body) {}

    public static FakeProvider start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var fake = new FakeProvider(server);
            server.createContext("/", fake::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Queues a reply behind those that wait already.
    public FakeProvider next(Reply reply) {
        replies.add(reply);
        return this;
    }

    /// What to set as `base-url` for `openai`, `anthropic` or `ollama`.
    public String baseUrl(String provider) {
        var root = "http://127.0.0.1:" + server.getAddress().getPort() + "/" + provider;
        return provider.equals("ollama") ? root : root + "/v1";
    }

    /// The settings of a model of this name that is answered here.
    public Map<String, String> settings(String name, String provider) {
        var settings = new HashMap<String, String>();
        settings.put("postlude.ai." + name + ".provider", provider);
        settings.put("postlude.ai." + name + ".model", "fake-model");
        settings.put("postlude.ai." + name + ".base-url", baseUrl(provider));
        settings.put("postlude.ai." + name + ".api-key", "fake-key");
        return settings;
    }

    /// All requests so far, oldest first.
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new HashMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var path = exchange.getRequestURI().getPath();
            requests.add(new Request(path, Map.copyOf(headers), body));
            send(exchange, taken(), new ArrayList<>(List.of(path.split("/"))));
        }
    }

    private Reply taken() {
        var reply = replies.size() > 1 ? replies.poll() : replies.peek();
        if (reply == null) {
            throw new IllegalStateException("The fake provider was asked before any reply was queued; call next(…)");
        }
        return reply;
    }

    private void send(HttpExchange exchange, Reply reply, List<String> path) throws IOException {
        var known = List.of("/openai/v1/chat/completions", "/anthropic/v1/messages", "/ollama/api/chat");
        if (!known.contains(String.join("/", path))) {
            reply = Reply.fails(404);
        }
        var body = reply.body(path.size() > 1 ? path.get(1) : "").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        reply.retryAfter().ifPresent(value -> exchange.getResponseHeaders().set("Retry-After", value));
        switch (reply.pace()) {
            case AT_ONCE -> {
                exchange.sendResponseHeaders(reply.status(), body.length);
                exchange.getResponseBody().write(body);
            }
            case NEVER -> awaitClose();
            case HALF_THEN_NEVER -> {
                exchange.sendResponseHeaders(reply.status(), body.length);
                exchange.getResponseBody().write(body, 0, body.length / 2);
                exchange.getResponseBody().flush();
                awaitClose();
            }
        }
    }

    private void awaitClose() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
