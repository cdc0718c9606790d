package dev.postlude.web;

import dev.postlude.quarkus.http.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Refuses changes that another site's page asks a visitor's browser for.
///
/// Browsers say where a request comes from, and no page can change what they say. A program that is no browser
/// says nothing and carries no visitor's cookie either, so it may pass.
public class SameOrigin {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    // Public, because what calls it is generated, and in tests has another class loader.
    @ServerRequestFilter(preMatching = true)
    public @Nullable Response refuse(ContainerRequestContext request) {
        if (HARMLESS.contains(request.getMethod())) {
            return null;
        }
        var site = request.getHeaderString("Sec-Fetch-Site");
        boolean foreign = site == null ? foreign(request) : !OURS.contains(site);
        return foreign
                ? Problem.of(403, "This came from another site's page. Use the form on our own page.")
                        .response()
                : null;
    }

    private static boolean foreign(ContainerRequestContext request) {
        var origin = request.getHeaderString("Origin");
        if (origin == null) {
            return false;
        }
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority == null || !authority.equalsIgnoreCase(request.getHeaderString(HttpHeaders.HOST));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
