package dev.postlude.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who is asking, and whether this request is a person's at all.
///
/// An account is known by its name, a browser by a cookie that it is given with its first page. A program without
/// either is told apart from others by its address and what it calls itself; that is enough to count it once.
/// What is kept is a digest, so nobody can borrow a cookie from the database or from an event.
@RequestScoped
public class Visitor {

    private static final String COOKIE = "postlude_guest";
    private static final Duration REMEMBERED = Duration.ofDays(400);
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern ROBOT = Pattern.compile("bot|crawl|spider|slurp|preview|externalhit|fetcher|monitor");

    /// What fetches a feed, and then the pages it leads to, for somebody who may never look: most call themselves
    /// readers, or say what they read.
    private static final Pattern READER =
            Pattern.compile("feed|reader|rss|aggregat|miniflux|newsblur|netnewswire|newsboat|thunderbird|scoop/");

    private final Instance<SecurityIdentity> identity;
    private final RoutingContext request;

    private @Nullable String key;

    Visitor(Instance<SecurityIdentity> identity, RoutingContext request) {
        this.identity = identity;
        this.request = request;
    }

    /// The same for every request of one visitor; what rows and events keep.
    public String key() {
        var known = key;
        if (known == null) {
            known = find();
            key = known;
        }
        return known;
    }

    /// The name of the account, if this request brings one.
    public Optional<String> account() {
        return identity.isResolvable() && !identity.get().isAnonymous()
                ? Optional.of(identity.get().getPrincipal().getName())
                : Optional.empty();
    }

    public boolean admin() {
        return account().isPresent() && identity.get().hasRole("admin");
    }

    /// False for what no person asked for: a browser that fetches ahead, a robot, a feed reader on its rounds, a mere
    /// `HEAD`.
    public boolean counts() {
        if (request.request().method().equals(HttpMethod.HEAD)) {
            return false;
        }
        var purpose = header("Sec-Purpose") + header("Purpose") + header("X-Purpose") + header("X-Moz");
        var agent = header("User-Agent");
        return !purpose.contains("prefetch")
                && !purpose.contains("prerender")
                && !purpose.contains("preview")
                && !ROBOT.matcher(agent).find()
                && !READER.matcher(agent).find();
    }

    private String find() {
        var account = account();
        if (account.isPresent()) {
            return digest("account", account.get());
        }
        var cookie = request.request().getCookie(COOKIE);
        if (cookie != null && TOKEN.matcher(cookie.getValue()).matches()) {
            return digest("cookie", cookie.getValue());
        }
        if (!isBrowser()) {
            return digest("guest", request.request().remoteAddress().hostAddress() + " " + header("User-Agent"));
        }
        var token = UUID.randomUUID().toString();
        request.response()
                .addCookie(Cookie.cookie(COOKIE, token)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(request.request().isSSL())
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(REMEMBERED.toSeconds()));
        return digest("cookie", token);
    }

    /// Browsers say where a request comes from, or at least that they want a page.
    private boolean isBrowser() {
        return !header("Sec-Fetch-Site").isEmpty() || header("Accept").contains("text/html");
    }

    /// In lower case, empty when there is none.
    private String header(String name) {
        var value = request.request().getHeader(name);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    private static String digest(String kind, String who) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = digest.digest((kind + ":" + who).getBytes(StandardCharsets.UTF_8));
            return kind + "-" + HexFormat.of().formatHex(bytes, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have", e);
        }
    }
}
