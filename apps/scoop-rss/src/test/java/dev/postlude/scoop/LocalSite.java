package dev.postlude.scoop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/// A publisher on this machine. What it serves is put there by the tests, by path.
public class LocalSite implements QuarkusTestResourceLifecycleManager {

    /// An answer of the publisher.
    public record Document(int status, String type, String body, String etag) {}

    private static final Map<String, Document> DOCUMENTS = new ConcurrentHashMap<>();
    private static final Map<String, Integer> ASKED = new ConcurrentHashMap<>();

    private static HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", LocalSite::answer);
        server.start();
        return Map.of("scoop.fetch.allow-private", "true");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    public static String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public static String serves(String path, String type, String body) {
        return serves(path, new Document(200, type, body, ""));
    }

    public static String serves(String path, Document document) {
        DOCUMENTS.put(path, document);
        return url(path);
    }

    /// How often a path was asked for, conditional requests included.
    public static int asked(String path) {
        return ASKED.getOrDefault(path, 0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            ASKED.merge(path, 1, Integer::sum);
            var document = DOCUMENTS.getOrDefault(path, new Document(404, "text/plain", "Nothing here.", ""));
            if (!document.etag().isEmpty()) {
                exchange.getResponseHeaders().add("ETag", document.etag());
                if (document.etag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                    exchange.sendResponseHeaders(304, -1);
                    return;
                }
            }
            var bytes = document.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", document.type());
            exchange.sendResponseHeaders(document.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
