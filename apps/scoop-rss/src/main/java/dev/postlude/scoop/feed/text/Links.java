package dev.postlude.scoop.feed.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Links as publishers write them, made absolute, well-formed and free of what follows the reader about.
public final class Links {

    /// Longer ones are refused: no story lives at such an address, but a log line or an index may die of it.
    public static final int MAX_LENGTH = 2000;

    private static final String LEGAL = "-._~:/?#[]@!$&'()*+,;=%";

    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "wbraid",
            "gbraid",
            "msclkid",
            "yclid",
            "ysclid",
            "twclid",
            "ttclid",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "_hsenc",
            "_hsmi",
            "__hssc",
            "__hstc",
            "hsctatracking",
            "mkt_tok",
            "oly_enc_id",
            "oly_anon_id",
            "vero_id",
            "vero_conv",
            "wickedid",
            "s_cid",
            "rb_clickid",
            "li_fat_id",
            "ref_src",
            "ref_url",
            "cmpid",
            "xtor",
            "at_medium",
            "at_campaign",
            "_openstat",
            "spm",
            "scm");

    private Links() {}

    /// The absolute web address that `link` means when it stands in a document at `base`. Empty when it is
    /// blank, too long, hopelessly malformed, or leads anywhere but to http or https.
    public static Optional<String> absolute(@Nullable URI base, @Nullable String link) {
        return address(base, link).map(URI::toString).map(Links::withoutTracking);
    }

    /// As [#absolute], but with every parameter kept: for addresses that are asked rather than shown.
    public static Optional<URI> address(@Nullable URI base, @Nullable String link) {
        if (link == null || link.isBlank() || link.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var uri = new URI(escaped(link.strip()));
            var resolved = base == null || uri.isAbsolute() ? uri : resolve(base, uri);
            var scheme = resolved.getScheme();
            var web = scheme != null && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"));
            return web && resolved.getHost() != null && resolved.toString().length() <= MAX_LENGTH
                    ? Optional.of(resolved)
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /// `java.net.URI` loses the path of the base when a reference is only a query or is empty.
    private static URI resolve(URI base, URI reference) throws URISyntaxException {
        var raw = reference.toString();
        if (raw.startsWith("?")) {
            var text = base.toString();
            var end = text.indexOf('?') >= 0 ? text.indexOf('?') : text.indexOf('#');
            return new URI((end >= 0 ? text.substring(0, end) : text) + raw);
        }
        var rooted = base.getRawPath() == null || base.getRawPath().isEmpty() ? base.resolve("/") : base;
        return rooted.resolve(reference);
    }

    /// `address` without the parameters that only tell a publisher where the reader came from.
    public static String withoutTracking(String address) {
        var query = address.indexOf('?');
        if (query < 0) {
            return address;
        }
        var fragment = address.indexOf('#', query);
        var end = fragment < 0 ? address.length() : fragment;
        var kept = Arrays.stream(address.substring(query + 1, end).split("&"))
                .filter(parameter -> !tracks(parameter))
                .collect(Collectors.joining("&"));
        return address.substring(0, query) + (kept.isEmpty() ? "" : "?" + kept) + address.substring(end);
    }

    private static boolean tracks(String parameter) {
        var equals = parameter.indexOf('=');
        var name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }

    private static String escaped(String link) {
        var out = new StringBuilder(link.length() + 16);
        for (var i = 0; i < link.length(); i++) {
            var c = link.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t') {
                continue;
            }
            var plain = c < 0x80 && (Character.isLetterOrDigit(c) || LEGAL.indexOf(c) >= 0);
            if (plain && !(c == '%' && !hex(link, i))) {
                out.append(c);
            } else if (Character.isHighSurrogate(c) && i + 1 < link.length()) {
                percent(out, link.substring(i, i + 2));
                i++;
            } else {
                percent(out, String.valueOf(c));
            }
        }
        return out.toString();
    }

    private static boolean hex(String link, int percent) {
        return percent + 2 < link.length()
                && Character.digit(link.charAt(percent + 1), 16) >= 0
                && Character.digit(link.charAt(percent + 2), 16) >= 0;
    }

    private static void percent(StringBuilder out, String letter) {
        for (var b : letter.getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xFF));
        }
    }
}
