package dev.postlude.scoop.feed.fetch;

import dev.postlude.scoop.feed.text.Links;
import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/// A web address as people type it: without a scheme, with `feed:` in front, with a space at the end.
public final class WebAddress {

    private static final Pattern FEED_SCHEME = Pattern.compile("^feed:(//)?(?=https?:)", Pattern.CASE_INSENSITIVE);

    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:(//|(?!\\d)).*");

    private static final Pattern THIS_MACHINE =
            Pattern.compile("^(localhost|127\\.\\d+\\.\\d+\\.\\d+)(?=[:/]|$)", Pattern.CASE_INSENSITIVE);

    private WebAddress() {}

    /// The address that was meant. Throws with a sentence for the person who typed it.
    public static URI parse(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(
                    "The address is empty. Give the address of a feed or of a page that links one.");
        }
        if (text.length() > Links.MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "The address is longer than %d characters. Give a shorter one.".formatted(Links.MAX_LENGTH));
        }
        text = FEED_SCHEME.matcher(text).replaceFirst("");
        text = text.replaceFirst("^(?i:feed)://", "https://");
        if (!SCHEME.matcher(text).matches()) {
            // This machine has hardly ever a certificate; the web nearly always.
            text = (THIS_MACHINE.matcher(text).find() ? "http://" : "https://") + text;
        }
        if (!text.toLowerCase(Locale.ROOT).matches("https?://.*")) {
            throw new IllegalArgumentException(
                    "\"%s\" is not a web address. Give one that begins with https:// or http://."
                            .formatted(typed.strip()));
        }
        return Links.address(null, withAsciiHost(text))
                .map(WebAddress::withoutFragment)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"%s\" is not a complete web address. Check it in a browser.".formatted(typed.strip())));
    }

    private static URI withoutFragment(URI address) {
        var text = address.toString();
        var hash = text.indexOf('#');
        var bare = URI.create(hash < 0 ? text : text.substring(0, hash));
        return bare.getRawPath() == null || bare.getRawPath().isEmpty() ? bare.resolve("/") : bare;
    }

    /// Hosts written in other alphabets, in the letters that name servers know.
    private static String withAsciiHost(String text) {
        var start = text.indexOf("://") + 3;
        var end = start;
        while (end < text.length() && "/?#:@".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        var host = text.substring(start, end);
        if (host.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        try {
            return text.substring(0, start) + IDN.toASCII(host) + text.substring(end);
        } catch (IllegalArgumentException noHostName) {
            return text;
        }
    }
}
