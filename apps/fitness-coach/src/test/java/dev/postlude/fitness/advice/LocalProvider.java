package dev.postlude.fitness.advice;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// A provider of a language model on loopback, which speaks the chat protocol of OpenAI and says what it is told.
public class LocalProvider implements QuarkusTestResourceLifecycleManager {

    private static final AtomicReference<String> SAYS = new AtomicReference<>("");
    private static final AtomicReference<String> ASKED = new AtomicReference<>("");

    private HttpServer server;

    static void says(String answer) {
        SAYS.set(answer);
    }

    /// The last request.
    static String asked() {
        return ASKED.get();
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/chat/completions", LocalProvider::answer);
        server.start();
        return Map.of(
                "postlude.ai.coach.provider", "openai",
                "postlude.ai.coach.model", "local-model",
                "postlude.ai.coach.api-key", "none",
                "postlude.ai.coach.base-url",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            ASKED.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var body = new ObjectMapper()
                    .writeValueAsBytes(Map.of(
                            "model",
                            "local-model",
                            "choices",
                            List.of(Map.of(
                                    "message",
                                    Map.of("role", "assistant", "content", SAYS.get()),
                                    "finish_reason",
                                    "stop"))));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
