package dev.postlude.scoop.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// Serves the sample publications on loopback, as a decent web server would: with content types, entity tags
/// and "not modified".
///
/// The files name their own site as `@site@`, which becomes the address this server really has.
public final class SampleSite implements AutoCloseable {

    public static final int DEFAULT_PORT = 8090;

    private static final String FOLDER = "/sample-feeds";

    private static final String SITE = "@site@";

    private static final Pattern PLAIN_PATH = Pattern.compile("(/[a-z0-9][a-z0-9.-]*)*/?");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "rss", "application/rss+xml",
            "rdf", "application/rdf+xml",
            "atom", "application/atom+xml; charset=utf-8",
            "json", "application/feed+json",
            "svg", "image/svg+xml");

    private final HttpServer server;
    private final ExecutorService threads;

    private SampleSite(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /// Runs the site on the given port, or on 8090, until the process is stopped.
    public static void main(String[] arguments) throws IOException {
        var site = start(arguments.length > 0 ? Integer.parseInt(arguments[0]) : DEFAULT_PORT);
        System.out.println("The sample publications are at " + site.address());
    }

    /// Port 0 takes any that is free.
    public static SampleSite start(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var site = new SampleSite(server, threads);
        server.setExecutor(threads);
        server.createContext("/", site::answer);
        server.start();
        return site;
    }

    /// Where the site is, without a slash at the end.
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                refuse(exchange, 405, "This site is only for reading.");
                return;
            }
            var path = file(exchange.getRequestURI().getPath());
            var content = path.isPresent() ? content(path.get()) : Optional.<byte[]>empty();
            if (content.isPresent()) {
                send(exchange, type(path.orElseThrow()), content.get());
            } else {
                refuse(exchange, 404, "There is no such page. The publications are listed at " + address() + "/");
            }
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] content) throws IOException {
        var etag = '"' + digest(content) + '"';
        var headers = exchange.getResponseHeaders();
        headers.set("ETag", etag);
        headers.set("Cache-Control", "max-age=60");
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        headers.set("Content-Type", type);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
    }

    private static void refuse(HttpExchange exchange, int status, String sentence) throws IOException {
        var body = sentence.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /// Only plain names, so that no path leads out of the folder. A folder means its index.
    private static Optional<String> file(String path) {
        if (!PLAIN_PATH.matcher(path).matches() || path.contains("..")) {
            return Optional.empty();
        }
        var isFolder = path.lastIndexOf('.') < path.lastIndexOf('/');
        return Optional.of(isFolder ? path.replaceFirst("/?$", "/index.html") : path);
    }

    private Optional<byte[]> content(String path) throws IOException {
        try (var stream = SampleSite.class.getResourceAsStream(FOLDER + path)) {
            if (stream == null) {
                return Optional.empty();
            }
            // Byte by byte: one of the feeds is not in UTF-8, and shall stay so.
            var text = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
            return Optional.of(text.replace(SITE, address().toString()).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static String type(String path) {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
