package dev.postlude.scoop.feed.read;

import dev.postlude.scoop.feed.read.UnreadableFeed.Reason;
import dev.postlude.scoop.feed.text.Decoding;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Turns what a server sent into a [ParsedFeed], or says in one sentence why that is impossible.
///
/// The content type is a hint about the charset and nothing more: half of all feeds are served under the
/// wrong one, so what the bytes look like decides.
public final class FeedReader {

    private final FeedLimits limits;

    public FeedReader() {
        this(FeedLimits.DEFAULT);
    }

    public FeedReader(FeedLimits limits) {
        this.limits = limits;
    }

    /// Reads `body` as it came from `url`, which is also what relative links are resolved against.
    public ParsedFeed read(byte[] body, @Nullable String contentType, URI url) throws UnreadableFeed {
        var text = Decoding.decode(body, contentType);
        return switch (Sniff.of(text)) {
            case BLANK ->
                throw new UnreadableFeed(
                        Reason.EMPTY,
                        "The answer from %s was empty. Try again later, or ask the publisher whether the feed has moved."
                                .formatted(url));
            case WEB_PAGE ->
                throw new UnreadableFeed(
                        Reason.WEB_PAGE,
                        "%s is a web page, not a feed. Look on it for a link named RSS, Atom or Feed, and add that address."
                                .formatted(url));
            case FEED_LIST ->
                throw new UnreadableFeed(
                        Reason.NOT_A_FEED,
                        "%s is an OPML list of feeds, not a feed. Import it as OPML to add all of its feeds."
                                .formatted(url));
            case OTHER ->
                throw new UnreadableFeed(
                        Reason.NOT_A_FEED,
                        "%s is neither RSS, Atom nor JSON Feed; it begins with \"%s\". Check the address in a browser."
                                .formatted(url, beginning(text)));
            case JSON -> new JsonFeeds(limits, url).read(text);
            case XML -> new XmlFeeds(limits, url).read(text);
        };
    }

    private static String beginning(String text) {
        var line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ").strip().replace('"', '\'');
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
