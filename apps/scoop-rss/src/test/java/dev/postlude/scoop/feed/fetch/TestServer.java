package dev.postlude.scoop.feed.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A web server that behaves as badly as a test wants it to.
public final class TestServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<AutoCloseable> sockets = new CopyOnWriteArrayList<>();
    private final List<HttpExchange> asked = new CopyOnWriteArrayList<>();

    public TestServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    /// What is written to the exchange is up to the test.
    public interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    public TestServer at(String path, Page page) {
        server.createContext(path, exchange -> {
            asked.add(exchange);
            try (exchange) {
                page.answer(exchange);
            }
        });
        return this;
    }

    public TestServer at(String path, String contentType, String body) {
        return at(path, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    public TestServer at(String path, String contentType, byte[] body) {
        return at(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
    }

    public TestServer redirect(String path, int status, String location) {
        return at(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    /// The requests that came, in order.
    public List<HttpExchange> asked() {
        return asked;
    }

    public URI url(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    /// Blocks until the test is over: for answers that never come.
    public void hang() {
        try {
            closing.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /// A server that says whatever `talk` writes, HTTP or not. Answers every connection once.
    public URI raw(Talk talk) throws IOException {
        var listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        sockets.add(listening);
        threads.submit(() -> {
            while (!listening.isClosed()) {
                var socket = listening.accept();
                sockets.add(socket);
                threads.submit(() -> {
                    answer(socket, talk);
                    return null;
                });
            }
            return null;
        });
        return URI.create("http://localhost:" + listening.getLocalPort() + "/feed");
    }

    private static void answer(Socket socket, Talk talk) throws IOException {
        try (socket) {
            var in = socket.getInputStream();
            var end = "\r\n\r\n";
            var head = new StringBuilder();
            while (head.indexOf(end) < 0) {
                var next = in.read();
                if (next < 0) {
                    return;
                }
                head.append((char) next);
            }
            talk.write(socket.getOutputStream());
        }
    }

    public interface Talk {
        void write(OutputStream out) throws IOException;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        for (var socket : sockets) {
            try {
                socket.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
        threads.shutdownNow();
    }
}
