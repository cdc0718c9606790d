package dev.postlude.ai.http;

import dev.postlude.ai.task.TaskOwner;
import io.quarkus.arc.DefaultBean;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who is asking, in an app that does not tell its callers apart itself.
///
/// An account is known by its name, and a browser by a cookie that it is given when it first comes here. A program
/// that brings neither is known by its address and by what it calls itself: it need not keep cookies to find its task
/// again, but programs alike behind one address share their list. Of cookies and addresses a digest is kept.
@RequestScoped
@DefaultBean
public class CallerOwner implements TaskOwner {

    private static final String COOKIE = "postlude_guest";
    private static final Duration REMEMBERED = Duration.ofDays(400);
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f-]{36}");

    private final Instance<SecurityIdentity> identity;
    private final RoutingContext request;
    private @Nullable String key;

    CallerOwner(Instance<SecurityIdentity> identity, RoutingContext request) {
        this.identity = identity;
        this.request = request;
    }

    @Override
    public String key() {
        var known = key;
        if (known == null) {
            known = find();
            key = known;
        }
        return known;
    }

    private String find() {
        if (identity.isResolvable() && !identity.get().isAnonymous()) {
            return "account-" + identity.get().getPrincipal().getName();
        }
        return cookie().or(() -> isBrowser() ? Optional.of(newCookie()) : Optional.empty())
                .map(token -> digest("guest", token))
                .orElseGet(() -> digest(
                        "program",
                        request.request().remoteAddress().hostAddress() + " "
                                + header("User-Agent").orElse("")));
    }

    private Optional<String> cookie() {
        return Optional.ofNullable(request.request().getCookie(COOKIE))
                .map(Cookie::getValue)
                .filter(token -> TOKEN.matcher(token).matches());
    }

    /// Browsers say where a request comes from, or at least that they want a page.
    private boolean isBrowser() {
        return header("Sec-Fetch-Site").isPresent()
                || header("Accept").filter(types -> types.contains("text/html")).isPresent();
    }

    private String newCookie() {
        var token = UUID.randomUUID().toString();
        request.response()
                .addCookie(Cookie.cookie(COOKIE, token)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(request.request().isSSL())
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(REMEMBERED.toSeconds()));
        return token;
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(request.request().getHeader(name));
    }

    private static String digest(String kind, String who) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(who.getBytes(StandardCharsets.UTF_8));
            return kind + "-" + HexFormat.of().formatHex(bytes, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one does not", impossible);
        }
    }
}
