package dev.postlude.console.page;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lets in who may come: requests to a known host name, and forms only from the console's own pages.
///
/// A browser tells with `Sec-Fetch-Site`, or an older one with `Origin`, where a form was sent from. Programs send
/// neither and are let in: they hold no session that somebody could abuse.
@Provider
@ConsolePage
class Doorkeeper implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-fA-F:.]+]");

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // Looked up late: the filter is made before the settings are known.
    private final Instance<ConsoleConfig> config;

    Doorkeeper(Instance<ConsoleConfig> config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var host = request.getUriInfo().getRequestUri().getHost();
        if (!isKnown(host)) {
            request.abortWith(Refusals.page(
                    421,
                    "Unknown host name",
                    "This console does not answer to \"%s\".".formatted(host == null ? "" : host),
                    "Use its IP address, or add the name to postlude.console.hosts."));
        } else if (!isRead(request) && !isFromHere(request)) {
            request.abortWith(Refusals.page(
                    403,
                    "Sent from elsewhere",
                    "This form was not sent from a page of this console.",
                    "Open the console itself and use the button there."));
        }
    }

    private boolean isKnown(@Nullable String host) {
        return host != null
                && (!host.contains(".") && !host.startsWith("[")
                        || ADDRESS.matcher(host).matches()
                        || config.get().hosts().stream()
                                .flatMap(java.util.List::stream)
                                .anyMatch(host::equalsIgnoreCase));
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean isFromHere(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeaderString("Origin");
        return origin == null || isOwn(origin, request);
    }

    private static boolean isOwn(String origin, ContainerRequestContext request) {
        try {
            var authority = URI.create(origin).getAuthority();
            var own = request.getUriInfo().getRequestUri().getAuthority();
            return authority != null
                    && own != null
                    && authority.toLowerCase(Locale.ROOT).equals(own.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("Content-Security-Policy", POLICY);
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Referrer-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putSingle("Cache-Control", "no-store");
    }
}
