package dev.postlude.resume.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.postlude.ai.Model;
import dev.postlude.ai.Models;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Speaks OpenAI's chat protocol on a loopback port: always the same words, or none until it is closed.
final class SlowProvider implements AutoCloseable {

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    SlowProvider(int status, String words, boolean hangs) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                asked.incrementAndGet();
                exchange.getRequestBody().readAllBytes();
                if (hangs) {
                    await();
                }
                var answer = new ObjectMapper()
                        .writeValueAsString(Map.of(
                                "model", "small",
                                "choices",
                                        List.of(Map.of(
                                                "finish_reason",
                                                "stop",
                                                "message",
                                                Map.of("role", "assistant", "content", words))),
                                "usage", Map.of("prompt_tokens", 9, "completion_tokens", 9)))
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(status, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Model model() {
        return Models.of(
                        Map.of(
                                "postlude.ai.parser.provider", "openai",
                                "postlude.ai.parser.model", "small",
                                "postlude.ai.parser.api-key", "none",
                                "postlude.ai.parser.base-url",
                                        "http://127.0.0.1:"
                                                + server.getAddress().getPort() + "/v1"),
                        List.of("parser"))
                .named("parser");
    }

    int asked() {
        return asked.get();
    }

    private void await() {
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
