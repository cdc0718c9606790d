package dev.postlude.fitness.imports;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Only exports may be large. Whatever else is sent to this process is small, and refused when it is not, although the
/// server as a whole takes gigabytes.
@ApplicationScoped
class BodyLimits {

    private static final String EXPORTS = "/api/imports";
    private static final long MOST = 2L * 1024 * 1024;
    private static final int EARLY = 10_000;
    private static final int TOO_LARGE = 413;

    void register(@Observes Filters filters) {
        filters.register(BodyLimits::limit, EARLY);
    }

    private static void limit(RoutingContext request) {
        if (request.normalizedPath().equals(EXPORTS)) {
            request.next();
            return;
        }
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && (!length.matches("[0-9]{1,18}") || Long.parseLong(length) > MOST)) {
            request.response()
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .setStatusCode(TOO_LARGE)
                    .end("""
                        {"title": "Too large", "status": 413, "detail": "This may have %,d bytes; only exports may have more."}
                        """.formatted(MOST));
            return;
        }
        // A body that does not say how long it is is cut off while it is read.
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MOST);
        request.next();
    }
}
