package dev.postlude.console.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lets in who may come to this process, its pages and its APIs: requests to a known host name, and nothing that a page
/// from elsewhere makes a browser send.
///
/// A browser tells with `Sec-Fetch-Site`, or an older one with `Origin`, where a request comes from. Programs send
/// neither and are let in: they hold no session that somebody could abuse.
@ApplicationScoped
class Doorkeeper {

    /// Before everything else that looks at a request.
    private static final int FIRST = 1_000;

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F:]*:[0-9a-fA-F:.]*]?");

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final ConsoleConfig config;

    Doorkeeper(ConsoleConfig config) {
        this.config = config;
    }

    void open(@Observes Filters filters) {
        filters.register(this::look, FIRST);
    }

    private void look(RoutingContext route) {
        var own = route.request().authority();
        if (own == null || !isKnown(own.host())) {
            refuse(
                    route,
                    421,
                    "Unknown host name",
                    "This console does not answer to \"%s\".".formatted(own == null ? "" : own.host()),
                    "Use its IP address, or add the name to postlude.console.hosts.");
        } else if (!READING.contains(route.request().method()) && !isFromHere(route, own)) {
            refuse(
                    route,
                    403,
                    "Sent from elsewhere",
                    "This was not sent from a page of this console.",
                    "Open the console itself and use the button there.");
        } else {
            route.next();
        }
    }

    /// A name with a dot may belong to somebody else, who can have it point here.
    private boolean isKnown(String host) {
        return !host.contains(".") && !host.contains(":")
                || ADDRESS.matcher(host).matches()
                || config.hosts().stream().flatMap(List::stream).anyMatch(host::equalsIgnoreCase);
    }

    private static boolean isFromHere(RoutingContext route, HostAndPort own) {
        var site = route.request().getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = route.request().getHeader("Origin");
        return origin == null || isSame(origin, own);
    }

    private static boolean isSame(String origin, HostAndPort own) {
        try {
            var uri = URI.create(origin);
            return own.host().equalsIgnoreCase(uri.getHost()) && port(own.port()) == port(uri.getPort());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// A missing port is that of the scheme, which a proxy in front may have changed.
    private static int port(int written) {
        return written == 80 || written == 443 ? -1 : written;
    }

    private static void refuse(RoutingContext route, int status, String title, String problem, String remedy) {
        var accepts = route.request().getHeader("Accept");
        route.response().setStatusCode(status).putHeader("Cache-Control", "no-store");
        if (isForPeople(accepts)) {
            route.response()
                    .putHeader("Content-Type", "text/html;charset=UTF-8")
                    .end(Pages.refused(title, problem, remedy).render());
        } else {
            var body = JsonNodeFactory.instance
                    .objectNode()
                    .put("title", title)
                    .put("status", status)
                    .put("detail", problem + " " + remedy);
            route.response()
                    .putHeader("Content-Type", "application/problem+json")
                    .end(body.toString());
        }
    }

    private static boolean isForPeople(@Nullable String accepts) {
        return accepts != null && accepts.contains("text/html");
    }
}
