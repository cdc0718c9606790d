package dev.postlude.resume.door;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postlude.web.Visitor;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Asks everybody who they are, before anything else is looked at: a program by a challenge, a person by a page.
///
/// So whoever has not signed in learns nothing about what is here, not even whether their input would do.
public class Doorkeeper {

    /// Where the sign-in form of Quarkus finds the page somebody wanted.
    private static final String WANTED = "quarkus-redirect-location";

    private final Visitor visitor;
    private final RoutingContext request;

    Doorkeeper(Visitor visitor, RoutingContext request) {
        this.visitor = visitor;
        this.request = request;
    }

    @JsonPropertyOrder({"title", "status", "detail"})
    record Stranger(String title, int status, String detail) {

        static final Stranger REFUSED = new Stranger(
                "Not signed in", 401, "This needs an account. Send its name and password with HTTP Basic.");
    }

    @ServerRequestFilter(preMatching = true)
    @Nullable
    Response ask(ContainerRequestContext asked) {
        var path = request.normalizedPath();
        if (path.equals("/login") || visitor.account().isPresent()) {
            return null;
        }
        return isForPrograms(path, asked) ? challenge() : signIn(asked);
    }

    private static boolean isForPrograms(String path, ContainerRequestContext asked) {
        var accept = asked.getHeaderString(HttpHeaders.ACCEPT);
        return path.startsWith("/api/") && (accept == null || !accept.contains(MediaType.TEXT_HTML));
    }

    private static Response challenge() {
        return Response.status(401)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Resume tailor\"")
                .type("application/problem+json")
                .entity(Stranger.REFUSED)
                .build();
    }

    private Response signIn(ContainerRequestContext asked) {
        if (asked.getMethod().equals("GET")) {
            request.response()
                    .addCookie(Cookie.cookie(WANTED, request.request().absoluteURI())
                            .setPath("/")
                            .setHttpOnly(true)
                            .setSecure(request.request().isSSL())
                            .setSameSite(CookieSameSite.LAX));
        }
        return Response.seeOther(URI.create("/login")).build();
    }
}
