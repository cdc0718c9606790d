package dev.postlude.scoop.feed.discover;

import dev.postlude.scoop.feed.discover.FeedLink.Source;
import dev.postlude.scoop.feed.text.Decoding;
import dev.postlude.scoop.feed.text.Html;
import dev.postlude.scoop.feed.text.Links;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The feeds that a web page leads to, best first.
public final class Discovery {

    /// More than this is a directory of feeds, and the person had better choose from it.
    private static final int MAX_LINKS = 20;

    private static final Set<String> FEED_TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/rdf+xml",
            "text/rss+xml");

    private static final Set<String> VAGUE_TYPES = Set.of("application/json", "application/xml", "text/xml");

    private static final Pattern FEED_PATH = Pattern.compile(
            "(^|[/._?=&-])(rss2?|atom|feeds?|rdf)([/._?=&-]|$)|\\.(rss|atom|rdf)$|/index\\.xml$|feed\\.json$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FEED_WORD =
            Pattern.compile("\\b(rss|atom|feed|xml feed|json feed)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMENTS = Pattern.compile("comment|/replies", Pattern.CASE_INSENSITIVE);

    private static final List<String> COMMON_PATHS = List.of(
            "/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json", "/feeds/posts/default");

    private Discovery() {}

    /// Every feed `page` declares or links, without guesses. Feeds of comments come last.
    public static List<FeedLink> links(byte[] page, @Nullable String contentType, URI url) {
        var document = Html.page(Decoding.decode(page, contentType), url.toString());
        var base =
                Links.address(url, document.select("base[href]").attr("href")).orElse(url);
        var found = new ArrayList<FeedLink>();
        declared(document, base, found);
        channels(document, base, found);
        linked(document, base, found);
        var seen = new HashSet<URI>();
        return found.stream()
                .filter(link -> !link.url().equals(url) && seen.add(link.url()))
                .sorted(Comparator.comparing(Discovery::aboutComments))
                .limit(MAX_LINKS)
                .toList();
    }

    /// Addresses worth a try when a page names no feed: below the page's own folder first, then at the root.
    public static List<FeedLink> guesses(URI url) {
        var folder = url.getRawPath() == null ? "" : url.getRawPath().replaceFirst("/[^/]*$", "");
        var roots = folder.isEmpty() ? List.of("") : List.of(folder, "");
        return roots.stream()
                .flatMap(root ->
                        COMMON_PATHS.stream().limit(folder.isEmpty() ? 8 : 4).map(path -> root + path))
                .flatMap(path -> Links.address(url, path).stream())
                .distinct()
                .filter(guess -> !guess.equals(url))
                .map(guess -> new FeedLink(guess, "", Source.GUESSED))
                .toList();
    }

    private static void declared(Document document, URI base, List<FeedLink> found) {
        var vague = new ArrayList<FeedLink>();
        for (var link : document.select("link[href], a[href][rel~=(?i)\\b(alternate|feed)\\b]")) {
            var relations =
                    List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+"));
            var type = link.attr("type")
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst(";.*", "")
                    .strip();
            var isFeed = relations.contains("feed") || (relations.contains("alternate") && FEED_TYPES.contains(type));
            var mayBeFeed = relations.contains("alternate") && VAGUE_TYPES.contains(type) && looksLikeFeed(link);
            if (isFeed || mayBeFeed) {
                link(link, base, Source.DECLARED).ifPresent(isFeed ? found::add : vague::add);
            }
        }
        found.addAll(vague);
    }

    /// Video channels have a feed whose address only the channel's number tells.
    private static void channels(Document document, URI base, List<FeedLink> found) {
        var host = base.getHost();
        if (host != null && (host.equals("youtube.com") || host.endsWith(".youtube.com"))) {
            var channel = document.select("meta[itemprop=identifier], meta[itemprop=channelId]")
                    .attr("content");
            if (channel.matches("UC[\\w-]{22}")) {
                var feed = URI.create("https://www.youtube.com/feeds/videos.xml?channel_id=" + channel);
                found.add(new FeedLink(feed, document.title(), Source.DECLARED));
            }
        }
    }

    private static void linked(Document document, URI base, List<FeedLink> found) {
        document.select("a[href]").stream()
                .filter(Discovery::looksLikeFeed)
                .flatMap(link -> link(link, base, Source.LINKED).stream())
                .forEach(found::add);
    }

    private static boolean looksLikeFeed(Element link) {
        var href = link.attr("href").strip();
        var words = link.text() + " " + link.attr("title") + " " + link.attr("aria-label");
        return FEED_PATH.matcher(href).find()
                || (words.length() < 60 && FEED_WORD.matcher(words).find());
    }

    private static Optional<FeedLink> link(Element element, URI base, Source source) {
        var title = element.attr("title").isBlank() ? element.text() : element.attr("title");
        var href = element.attr("href").strip().replaceFirst("^(?i)feed:(//)?(?=https?:)", "");
        return Links.address(base, href).map(url -> new FeedLink(url, title.strip(), source));
    }

    private static boolean aboutComments(FeedLink link) {
        return COMMENTS.matcher(link.title() + " " + link.url().getRawPath()).find();
    }
}
