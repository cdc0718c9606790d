package dev.postlude.scoop.feed.discover;

import dev.postlude.scoop.feed.discover.FeedLink.Source;
import dev.postlude.scoop.feed.fetch.FetchRequest;
import dev.postlude.scoop.feed.fetch.FetchResult.Fetched;
import dev.postlude.scoop.feed.fetch.FetchResult.NotModified;
import dev.postlude.scoop.feed.fetch.FetchResult.Refused;
import dev.postlude.scoop.feed.fetch.Fetcher;
import dev.postlude.scoop.feed.read.FeedReader;
import dev.postlude.scoop.feed.read.ParsedFeed;
import dev.postlude.scoop.feed.read.UnreadableFeed;
import dev.postlude.scoop.feed.read.UnreadableFeed.Reason;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers "I want to read this" with a feed: the address itself, if it is one, or what its page links.
public final class FeedSearch {

    /// So many further addresses are asked before giving up.
    private static final int MAX_ATTEMPTS = 8;

    /// No further address is asked after this long, for somebody is waiting for the answer.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Fetcher fetcher;
    private final FeedReader reader;
    private final InstantSource clock;

    public FeedSearch(Fetcher fetcher, FeedReader reader, InstantSource clock) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.clock = clock;
    }

    /// What was found. `url` is the address to keep; `alternatives` are further feeds the page declares.
    public record Found(URI url, ParsedFeed feed, Fetched fetched, List<FeedLink> alternatives) {}

    /// The feed at `url` or the first readable one that the page there leads to. Throws with a sentence that
    /// says what was found instead.
    public Found find(URI url) throws UnreadableFeed {
        var patienceEnds = clock.instant().plus(PATIENCE);
        var fetched = fetched(url);
        try {
            return found(url, fetched, List.of());
        } catch (UnreadableFeed notAFeed) {
            if (notAFeed.reason() != Reason.WEB_PAGE) {
                throw notAFeed;
            }
        }
        var page = fetched.url();
        var links = Discovery.links(fetched.body(), fetched.contentType().orElse(null), page);
        var candidates = Stream.concat(links.stream(), Discovery.guesses(page).stream())
                .limit(MAX_ATTEMPTS)
                .toList();
        for (var candidate : candidates) {
            if (clock.instant().isAfter(patienceEnds)) {
                break;
            }
            var found = tried(candidate, links);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw nothingOn(page, links);
    }

    private Optional<Found> tried(FeedLink candidate, List<FeedLink> links) {
        if (!(fetcher.fetch(FetchRequest.feed(candidate.url())) instanceof Fetched fetched)) {
            return Optional.empty();
        }
        try {
            var others = links.stream()
                    .filter(link -> link.source() == Source.DECLARED && !link.equals(candidate))
                    .toList();
            return Optional.of(found(candidate.url(), fetched, others));
        } catch (UnreadableFeed notThisOne) {
            return Optional.empty();
        }
    }

    /// A temporary redirect is not kept: the publisher may end it any day.
    private Found found(URI asked, Fetched fetched, List<FeedLink> alternatives) {
        var feed = reader.read(fetched.body(), fetched.contentType().orElse(null), fetched.url());
        return new Found(fetched.movedTo().orElse(asked), feed, fetched, alternatives);
    }

    private Fetched fetched(URI url) {
        return switch (fetcher.fetch(FetchRequest.feed(url))) {
            case Fetched fetched -> fetched;
            case Refused refused -> throw new UnreadableFeed(Reason.UNREACHABLE, refused.sentence());
            case NotModified impossible ->
                throw new IllegalStateException("nothing was asked about changes of " + impossible.url());
        };
    }

    private static UnreadableFeed nothingOn(URI page, List<FeedLink> links) {
        var sentence = links.isEmpty()
                ? "%s is a web page that links no feed, and none was found at the usual addresses either. Look for a link named RSS, Atom or Feed, and add that address."
                        .formatted(page)
                : "%s is a web page, and what it links as feeds could not be read, %s first of all. Open that address in a browser to see why."
                        .formatted(page, links.getFirst().url());
        return new UnreadableFeed(Reason.WEB_PAGE, sentence);
    }
}
