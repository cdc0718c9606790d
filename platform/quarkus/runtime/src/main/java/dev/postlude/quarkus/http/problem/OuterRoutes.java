package dev.postlude.quarkus.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/// What is refused outside of every resource: addresses and types that cannot be read, paths that nothing answers for,
/// bodies that announce themselves as larger than `quarkus.http.limits.max-body-size`, and credentials that are wrong.
@ApplicationScoped
public class OuterRoutes {

    // Quarkus enforces the limit too, right after this, but without a word.
    private static final int BEFORE_LIMIT = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

    private static final String NUL = "%00";

    private static final Pattern CONTENT_TYPE =
            Pattern.compile("\\s*[\\w!#$&^.+*-]+/[\\w!#$&^.+*-]+\\s*(;.*)?", Pattern.DOTALL);

    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary=(\"[^\"]+\"|[^\"\\s;]+)", Pattern.CASE_INSENSITIVE);

    private final ObjectMapper json;
    private final long mostBytes;

    OuterRoutes(ObjectMapper json, VertxHttpConfig http) {
        this.json = json;
        this.mostBytes =
                http.limits().maxBodySize().map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
    }

    void add(@Observes Router router) {
        router.route().order(BEFORE_LIMIT).handler(this::refuseUnreadable).failureHandler(this::refuseStranger);
        router.route().order(Integer.MAX_VALUE).handler(request -> answer(request, 404));
    }

    private void refuseUnreadable(RoutingContext request) {
        var type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (request.request().uri().contains(NUL)) {
            // No database takes it, so nothing can be found by it.
            answer(request, 400, "The address has the character NUL in it, which is part of no name.");
        } else if (type != null && !CONTENT_TYPE.matcher(type).matches()) {
            answer(request, 415, "The header Content-Type is none; it is one like application/json.");
        } else if (type != null && isForm(type) && !BOUNDARY.matcher(type).find()) {
            answer(request, 400, "The header Content-Type of this form does not say what its boundary is.");
        } else {
            refuseTooLarge(request);
        }
    }

    private static boolean isForm(String type) {
        return type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    private void refuseTooLarge(RoutingContext request) {
        if (announcedLength(request) > mostBytes) {
            // The rest of the body is not wanted either, so the connection is of no further use.
            request.response()
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .endHandler(ended -> request.request().connection().close());
            answer(request, 413);
        } else {
            request.next();
        }
    }

    /// Wrong credentials are refused before any resource is looked for. The challenge is in the headers already.
    private void refuseStranger(RoutingContext request) {
        if (request.failure() instanceof AuthenticationFailedException
                && !request.response().ended()) {
            // A sign-in form leads back to itself; everybody else is told.
            if (request.response().headers().contains(HttpHeaders.LOCATION)) {
                request.response().setStatusCode(302).end();
            } else {
                answer(request, 401);
            }
        } else {
            request.next();
        }
    }

    private static long announcedLength(RoutingContext request) {
        var header = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void answer(RoutingContext request, int status) {
        answer(request, status, Problem.detail(status, request.normalizedPath()));
    }

    private void answer(RoutingContext request, int status, String detail) {
        var response = request.response().setStatusCode(status);
        try {
            var problem = Problem.of(status, detail);
            response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
            if (request.request().method().equals(HttpMethod.HEAD)) {
                response.end();
            } else {
                response.end(json.writeValueAsString(problem));
            }
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }
}
