package dev.postlude.scoop.catalog;

import dev.postlude.api.Events;
import dev.postlude.scoop.ScoopSettings;
import dev.postlude.scoop.feed.fetch.WebAddress;
import dev.postlude.web.DatabaseClock;
import dev.postlude.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Takes lists of feeds in and gives them out.
///
/// A list may name hundreds, so they are only noted down; a run each fetches them, and what cannot be read says so
/// on its own page.
@ApplicationScoped
public class FeedLists {

    private static final int MOST = 500;

    /// Until its own run has fetched it, the clock leaves it alone.
    private static final Duration CLAIMED = Duration.ofMinutes(15);

    private final Events events;
    private final DatabaseClock clock;
    private final ScoopSettings.Feeds settings;

    FeedLists(Events events, DatabaseClock clock, ScoopSettings settings) {
        this.events = events;
        this.clock = clock;
        this.settings = settings.feeds();
    }

    /// What became of a list.
    ///
    /// @param added   feeds that will be fetched now
    /// @param known   how many were here already
    /// @param refused what could not be an address of a feed, and why
    public record Import(List<Feed> added, int known, List<Refusal> refused) {}

    /// A line that was not taken in.
    public record Refusal(String url, String reason) {}

    @Transactional
    public Import read(String opml) {
        var outlines = Opml.read(opml);
        if (outlines.size() > MOST || Feed.count() + outlines.size() > settings.most()) {
            throw new InvalidInput(
                    "opml",
                    "names %d feeds; at most %d at once, and %d in all"
                            .formatted(outlines.size(), MOST, settings.most()));
        }
        var added = new ArrayList<Feed>();
        var refused = new ArrayList<Refusal>();
        int known = 0;
        for (var outline : outlines) {
            try {
                var url = WebAddress.parse(outline.url());
                if (Feed.count("url", url.toString()) > 0) {
                    known++;
                } else {
                    added.add(noted(url, outline.title()));
                }
            } catch (IllegalArgumentException e) {
                refused.add(new Refusal(outline.url(), String.valueOf(e.getMessage())));
            }
        }
        events.send(added.stream().map(feed -> new FeedDue(feed.id)).toArray(FeedDue[]::new));
        return new Import(added, known, refused);
    }

    private Feed noted(URI url, String title) {
        var now = clock.now();
        var feed = new Feed();
        feed.id = UUID.randomUUID();
        feed.url = url.toString();
        feed.title = title.isBlank() ? url.getHost() : title.substring(0, Math.min(title.length(), 400));
        feed.createdAt = now;
        feed.tint = Feed.nextTint();
        feed.dueAt = now.plus(CLAIMED);
        feed.persist();
        return feed;
    }

    public String write() {
        return Opml.write(Feed.list("order by lower(title), id"));
    }
}
