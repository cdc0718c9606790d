package dev.postlude.changesets.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Slack on loopback, as far as an app that posts pictures can tell: the same methods, the same shapes,
/// the same words when it refuses. It shows its channel at `/`, and forgets it when it
/// is stopped, unless it has a folder to keep it in.
///
/// `POST /sample/trouble` makes it misbehave once, see [Trouble].
public final class SampleSlack implements AutoCloseable {

    public static final int DEFAULT_PORT = 8091;

    /// What the demonstration is configured with; no secrets of anybody's.
    public static final String TOKEN = "xoxb-sample-token";

    public static final String CHANNEL = "C0SAMPLE001";
    public static final String SIGNING_SECRET = "sample-signing-secret";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Troubles troubles = new Troubles();
    private final Workspace workspace;

    private SampleSlack(HttpServer server, ExecutorService threads, Workspace workspace) {
        this.server = server;
        this.threads = threads;
        this.workspace = workspace;
    }

    /// Runs on the given port, or on 8091, until the process is stopped. What is posted is kept in the folder that
    /// comes second, if one does.
    public static void main(String[] arguments) throws IOException {
        var port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DEFAULT_PORT;
        var slack = arguments.length > 1 ? start(port, Path.of(arguments[1])) : start(port);
        System.out.println("A Slack of paper is at " + slack.address());
    }

    /// Port 0 takes any that is free.
    public static SampleSlack start(int port) throws IOException {
        return start(port, new Workspace());
    }

    /// Begins with what an earlier one kept in the folder.
    public static SampleSlack start(int port, Path folder) throws IOException {
        return start(port, new Workspace(new Shelf(folder)));
    }

    private static SampleSlack start(int port, Workspace workspace) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var slack = new SampleSlack(server, threads, workspace);
        server.setExecutor(threads);
        server.createContext("/", slack::answer);
        server.start();
        return slack;
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /// What an app's setting for Slack's methods is.
    public URI api() {
        return address().resolve("/api/");
    }

    public Workspace workspace() {
        return workspace;
    }

    public Troubles troubles() {
        return troubles;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
            if (path.startsWith("/api/") && exchange.getRequestMethod().equals("POST")) {
                method(exchange, path.substring("/api/".length()), body);
            } else if (path.startsWith("/upload/v1/")
                    && exchange.getRequestMethod().equals("POST")) {
                upload(exchange, path.substring("/upload/v1/".length()), body);
            } else if (path.equals("/sample/trouble")
                    && exchange.getRequestMethod().equals("POST")) {
                var wanted = JSON.readTree(body);
                troubles.next(
                        wanted.path("method").asText(),
                        Trouble.of(wanted.path("trouble").asText()));
                send(exchange, 200, "application/json", "{\"ok\":true}".getBytes(StandardCharsets.UTF_8));
            } else if (path.equals("/sample/state")) {
                send(exchange, 200, "application/json", JSON.writeValueAsBytes(workspace.state()));
            } else if (path.startsWith("/files/")) {
                file(exchange, path.substring("/files/".length()));
            } else if (path.equals("/")) {
                send(
                        exchange,
                        200,
                        "text/html; charset=utf-8",
                        ChannelPage.of(workspace).getBytes(StandardCharsets.UTF_8));
            } else {
                send(exchange, 404, "text/plain; charset=utf-8", "Nothing is here.".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void file(HttpExchange exchange, String id) throws IOException {
        var file = workspace.file(id);
        if (file == null || file.bytes() == null) {
            send(exchange, 404, "text/plain; charset=utf-8", "No such file.".getBytes(StandardCharsets.UTF_8));
        } else {
            send(exchange, 200, "image/png", file.bytes());
        }
    }

    private void upload(HttpExchange exchange, String id, byte[] body) throws IOException {
        var trouble = troubles.take("upload");
        if (trouble == Trouble.HANG_UP_BEFORE || limited(exchange, trouble)) {
            return;
        }
        if (trouble == Trouble.GONE || body.length > MOST_BYTES || !workspace.fill(id, body)) {
            send(exchange, trouble == Trouble.GONE ? 410 : 404, "text/plain", "Gone".getBytes(StandardCharsets.UTF_8));
            return;
        }
        troubles.carriedOut("upload");
        if (trouble != Trouble.HANG_UP_AFTER) {
            send(exchange, 200, "text/plain", ("OK - " + body.length).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void method(HttpExchange exchange, String method, byte[] body) throws IOException {
        var trouble = troubles.take(method);
        if (trouble == Trouble.HANG_UP_BEFORE || limited(exchange, trouble)) {
            return;
        }
        var answer = trouble == Trouble.INTERNAL_ERROR ? refusal("internal_error") : carryOut(exchange, method, body);
        troubles.carriedOut(method);
        if (trouble != Trouble.HANG_UP_AFTER) {
            send(exchange, 200, "application/json; charset=utf-8", JSON.writeValueAsBytes(answer));
        }
    }

    private static boolean limited(HttpExchange exchange, Trouble trouble) throws IOException {
        if (trouble != Trouble.RATE_LIMITED) {
            return false;
        }
        exchange.getResponseHeaders().set("Retry-After", "1");
        send(exchange, 429, "application/json", JSON.writeValueAsBytes(refusal("ratelimited")));
        return true;
    }

    private Map<String, ?> carryOut(HttpExchange exchange, String method, byte[] body) throws IOException {
        var token = exchange.getRequestHeaders().getFirst("Authorization");
        if (token == null) {
            return refusal("not_authed");
        }
        if (!token.equals("Bearer " + TOKEN)) {
            return refusal("invalid_auth");
        }
        return switch (method) {
            case "auth.test" -> Map.of("ok", true, "team", "Sample", "user", "postlude");
            case "files.getUploadURLExternal" -> reserve(form(body));
            case "files.completeUploadExternal" -> workspace.complete(json(body));
            case "chat.postMessage" -> workspace.post(json(body));
            case "conversations.history" -> workspace.history(form(body));
            default -> refusal("unknown_method");
        };
    }

    private Map<String, ?> reserve(Map<String, String> fields) {
        var length = fields.getOrDefault("length", "");
        if (fields.getOrDefault("filename", "").isBlank() || !length.matches("\\d{1,9}")) {
            return refusal("invalid_arguments");
        }
        if (fields.getOrDefault("alt_txt", "").length() > 1_000) {
            return refusal("alt_txt_too_large");
        }
        var id = workspace.reserve(fields.getOrDefault("filename", ""), Integer.parseInt(length));
        return Map.of("ok", true, "file_id", id, "upload_url", address() + "/upload/v1/" + id);
    }

    static Map<String, ?> refusal(String error) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("ok", false);
        answer.put("error", error);
        return answer;
    }

    private static Map<String, String> form(byte[] body) {
        var fields = new HashMap<String, String>();
        for (var field : new String(body, StandardCharsets.UTF_8).split("&")) {
            var parts = field.split("=", 2);
            if (parts.length == 2) {
                fields.put(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode json(byte[] body) throws IOException {
        return JSON.readTree(body);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
