package dev.postlude.scoop.feed.fetch;

import dev.postlude.scoop.feed.fetch.FetchResult.Fetched;
import dev.postlude.scoop.feed.fetch.FetchResult.NotModified;
import dev.postlude.scoop.feed.fetch.FetchResult.Reason;
import dev.postlude.scoop.feed.fetch.FetchResult.Refused;
import dev.postlude.scoop.feed.text.Links;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;
import org.jspecify.annotations.Nullable;

/// One fetch: a request and the redirects that follow from it, each hop checked like the first.
final class Hops {

    private final CloseableHttpClient client;
    private final AddressGuard guard;
    private final FetchLimits limits;
    private final InstantSource clock;
    private final Object lock = new Object();
    private @Nullable HttpGet current;
    private boolean abandoned;

    Hops(CloseableHttpClient client, AddressGuard guard, FetchLimits limits, InstantSource clock) {
        this.client = client;
        this.guard = guard;
        this.limits = limits;
        this.clock = clock;
    }

    /// Ends the fetch from another thread: its connection is closed under it.
    void abandon() {
        synchronized (lock) {
            abandoned = true;
            if (current != null) {
                current.abort();
            }
        }
    }

    FetchResult follow(FetchRequest request) {
        var at = request.url();
        Optional<URI> movedTo = Optional.empty();
        var permanentSoFar = true;
        for (var hop = 0; hop <= limits.redirects(); hop++) {
            var answer = ask(at, request, movedTo);
            if (!(answer instanceof Onward onward)) {
                return ((Ended) answer).result();
            }
            permanentSoFar &= onward.permanent();
            if (permanentSoFar) {
                movedTo = Optional.of(onward.target());
            }
            at = onward.target();
        }
        return Refused.because(
                Reason.TOO_MANY_REDIRECTS,
                "%s redirects more than %d times, perhaps in a circle. Open it in a browser and give the address it ends at."
                        .formatted(request.url(), limits.redirects()));
    }

    private Answer ask(URI url, FetchRequest request, Optional<URI> movedTo) {
        var objection = guard.objection(url);
        if (objection.isPresent()) {
            return new Ended(Refused.because(Reason.FORBIDDEN_ADDRESS, objection.get()));
        }
        var get = get(url, request);
        // Opened and closed by hand: the client's own way would politely read what follows first, and a
        // hostile server can make that take for ever.
        try (var response = client.executeOpen(null, get, null)) {
            try {
                return answer(url, request, movedTo, response);
            } finally {
                get.abort();
            }
        } catch (IOException failure) {
            return new Ended(Failures.refusal(url, failure, limits));
        }
    }

    private HttpGet get(URI url, FetchRequest request) {
        var get = new HttpGet(url);
        get.setHeader("Accept", request.wanted().accept());
        get.setHeader("Accept-Encoding", "gzip");
        get.setHeader("Connection", "close");
        request.etag().ifPresent(etag -> get.setHeader("If-None-Match", etag));
        request.lastModified().ifPresent(date -> get.setHeader("If-Modified-Since", date));
        synchronized (lock) {
            current = get;
            if (abandoned) {
                get.abort();
            }
        }
        return get;
    }

    private Answer answer(URI url, FetchRequest request, Optional<URI> movedTo, ClassicHttpResponse response)
            throws IOException {
        var status = response.getCode();
        var pacing = pacing(response);
        return switch (status) {
            case 200, 203 -> new Ended(fetched(url, movedTo, response, pacing));
            case 301, 302, 303, 307, 308 -> redirect(url, status, response);
            case 304 ->
                new Ended(
                        request.etag().isPresent() || request.lastModified().isPresent()
                                ? new NotModified(url, movedTo, pacing)
                                : Failures.unasked304(url));
            default -> new Ended(Failures.refusal(url, status, pacing));
        };
    }

    private FetchResult fetched(URI url, Optional<URI> movedTo, ClassicHttpResponse response, Pacing pacing)
            throws IOException {
        var entity = response.getEntity();
        if (entity != null && entity.getContentLength() > limits.body()) {
            throw new Body.TooLarge();
        }
        var encoding = header(response, "Content-Encoding").orElse("");
        var body = entity == null ? new byte[0] : Body.read(entity.getContent(), encoding, limits.body());
        return new Fetched(
                url,
                movedTo,
                body,
                header(response, "Content-Type"),
                new Validators(header(response, "ETag"), header(response, "Last-Modified")),
                pacing);
    }

    private Answer redirect(URI url, int status, ClassicHttpResponse response) {
        var target = header(response, "Location").flatMap(location -> Links.address(url, location));
        if (target.isEmpty()) {
            var location = header(response, "Location").orElse("nowhere");
            return new Ended(Refused.because(
                    Reason.BROKEN_ANSWER,
                    "%s redirects to %s, which is not a web address. Open it in a browser and give the address it ends at."
                            .formatted(url, location.length() > 80 ? location.substring(0, 80) + "…" : location)));
        }
        return new Onward(target.get(), status == 301 || status == 308);
    }

    private Pacing pacing(HttpMessage response) {
        return Pacing.of(
                header(response, "Retry-After"),
                header(response, "Cache-Control"),
                header(response, "Expires"),
                clock.instant());
    }

    private static Optional<String> header(HttpMessage message, String name) {
        return Optional.ofNullable(message.getFirstHeader(name)).map(Header::getValue);
    }

    private sealed interface Answer {}

    private record Onward(URI target, boolean permanent) implements Answer {}

    private record Ended(FetchResult result) implements Answer {}
}
