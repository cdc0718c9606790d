package dev.postlude.suite.tour;

import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/// Somebody who asks a server, under an account or none, with cookies that nobody else has. Redirects are shown and not
/// followed.
///
/// A server that is not there is asked again until it is back: it may have been killed, and be starting again. So is
/// one
/// that went away in the middle, if asking twice does no harm.
public final class Browser {

    private static final Duration BACK = Duration.ofMinutes(4);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI server;
    private final Map<String, String> headers;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

    private Browser(URI server, Map<String, String> headers) {
        this.server = server;
        this.headers = Map.copyOf(headers);
    }

    /// A new visitor.
    public static Browser at(URI server) {
        return new Browser(server, Map.of("Accept", "*/*", "User-Agent", "postlude-tour"));
    }

    /// Another visitor, signed in. In the demo an account's password is its name.
    public Browser as(String account) {
        return as(account, account);
    }

    public Browser as(String account, String password) {
        var both = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }

    /// Another visitor, who sends this with everything; such as another `User-Agent`, or `Accept: text/html`.
    public Browser with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Browser(server, more);
    }

    public URI server() {
        return server;
    }

    public Answer get(String path) {
        return ask(Request.get(path));
    }

    public Answer put(String path, String json) {
        return ask(json.isEmpty() ? Request.put(path) : Request.put(path).json(json));
    }

    public Answer delete(String path) {
        return ask(Request.delete(path));
    }

    /// Not asked again once somebody may have taken it. See [Request#once] and [Request#repeatable].
    public Answer post(String path, String json) {
        return ask(json.isEmpty() ? Request.post(path) : Request.post(path).json(json));
    }

    /// Throws [NoAnswer] if nobody answers.
    public Answer ask(Request request) {
        var address = server.resolve(request.path());
        var asked = request.method() + " " + address;
        var begin = System.nanoTime();
        var mayHaveBeenTaken = false;
        while (true) {
            try {
                var response = CLIENT.send(built(request, address), BodyHandlers.ofByteArray());
                cookies.put(address, response.headers().map());
                return new Answer(asked, response.statusCode(), response.headers(), response.body(), mayHaveBeenTaken);
            } catch (IOException e) {
                if (!isWorthAnotherTry(request, e) || System.nanoTime() - begin > BACK.toNanos()) {
                    throw new NoAnswer("%s was not answered: %s".formatted(asked, e));
                }
                mayHaveBeenTaken |= !wasNeverTaken(e);
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NoAnswer(asked + " was given up");
            }
        }
    }

    private HttpRequest built(Request request, URI address) throws IOException {
        var all = new TreeMap<>(headers);
        all.putAll(request.headers());
        var jar = cookies.get(address, Map.of()).getOrDefault("Cookie", List.of());
        if (!jar.isEmpty()) {
            all.put("Cookie", String.join("; ", jar));
        }
        var builder = HttpRequest.newBuilder(address)
                .timeout(request.patience())
                .method(request.method(), request.body().publisher());
        all.forEach(builder::header);
        return builder.build();
    }

    /// A server that takes a call and says nothing for long has not been killed: that is something to report.
    private static boolean isWorthAnotherTry(Request request, IOException e) {
        return wasNeverTaken(e) || (request.mayRepeat() && !(e instanceof HttpTimeoutException));
    }

    private static boolean wasNeverTaken(IOException e) {
        return e instanceof ConnectException || e instanceof HttpConnectTimeoutException;
    }

    /// Nobody answered.
    public static final class NoAnswer extends Unmet {
        NoAnswer(String sentence) {
            super(sentence);
        }
    }
}
