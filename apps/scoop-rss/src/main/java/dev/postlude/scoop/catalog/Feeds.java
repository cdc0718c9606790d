package dev.postlude.scoop.catalog;

import dev.postlude.scoop.ScoopSettings;
import dev.postlude.scoop.feed.discover.FeedSearch;
import dev.postlude.scoop.feed.discover.FeedSearch.Found;
import dev.postlude.scoop.feed.fetch.WebAddress;
import dev.postlude.scoop.feed.read.UnreadableFeed;
import dev.postlude.scoop.feed.read.UnreadableFeed.Reason;
import dev.postlude.scoop.feed.refresh.RefreshHistory;
import dev.postlude.scoop.feed.refresh.RefreshSchedule;
import dev.postlude.web.Cursor;
import dev.postlude.web.DatabaseClock;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.NotThere;
import dev.postlude.web.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/// Adds feeds and finds them.
///
/// A feed is fetched and read before anything is stored, outside of any transaction: whoever adds one waits for
/// the answer, and a feed that cannot be read leaves no trace.
@ApplicationScoped
public class Feeds {

    private final FeedSearch search;
    private final Ingest ingest;
    private final RefreshSchedule schedule;
    private final DatabaseClock clock;
    private final EntityManager entities;
    private final ScoopSettings.Feeds settings;

    Feeds(
            FeedSearch search,
            Ingest ingest,
            RefreshSchedule schedule,
            DatabaseClock clock,
            EntityManager entities,
            ScoopSettings settings) {
        this.search = search;
        this.ingest = ingest;
        this.schedule = schedule;
        this.clock = clock;
        this.entities = entities;
        this.settings = settings.feeds();
    }

    /// A feed somebody wanted, and whether it was not there before.
    public record Added(Feed feed, boolean isNew) {}

    /// Adds the feed at `typed`, or the one that the page there links. Throws [UnreadableFeed] with the reason when
    /// there is none, and [InvalidInput] when that is no address at all.
    public Added add(String typed) {
        var url = address(typed);
        var known = known(url);
        if (known.isPresent()) {
            return new Added(known.get(), false);
        }
        if (QuarkusTransaction.requiringNew().call(() -> Feed.count()) >= settings.most()) {
            throw new InvalidInput(
                    "url",
                    "would be one feed too many: %d are the limit, which scoop.feeds.most sets"
                            .formatted(settings.most()));
        }
        var found = search.find(url);
        if (found.feed().entries().isEmpty()) {
            throw new UnreadableFeed(
                    Reason.EMPTY, "%s is a feed without any story. Add it once it has one.".formatted(found.url()));
        }
        return store(found);
    }

    private static URI address(String typed) {
        try {
            return WebAddress.parse(typed);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("url", "is no web address: " + e.getMessage());
        }
    }

    private Optional<Feed> known(URI url) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Feed.<Feed>find("url", url.toString()).firstResultOptional());
    }

    private Added store(Found found) {
        try {
            return known(found.url())
                    .map(feed -> new Added(feed, false))
                    .orElseGet(() -> new Added(QuarkusTransaction.requiringNew().call(() -> insert(found)), true));
        } catch (RuntimeException e) {
            // Somebody else has added it between our look and our insert.
            var theirs = takenMeanwhile(e) ? known(found.url()) : Optional.<Feed>empty();
            return new Added(theirs.orElseThrow(() -> e), false);
        }
    }

    private static boolean takenMeanwhile(Throwable e) {
        return e instanceof ConstraintViolationException
                || (e instanceof PersistenceException || e.getCause() != null)
                        && e.getCause() != null
                        && takenMeanwhile(e.getCause());
    }

    private Feed insert(Found found) {
        var now = clock.now();
        var parsed = found.feed();
        var feed = new Feed();
        feed.id = UUID.randomUUID();
        feed.url = found.url().toString();
        feed.fetchedAt = now;
        feed.createdAt = now;
        feed.tint = Feed.nextTint();
        feed.etag = found.fetched().validators().etag().orElse(null);
        feed.lastModified = found.fetched().validators().lastModified().orElse(null);
        var published = parsed.entries().stream()
                .flatMap(entry -> entry.publishedAt().stream())
                .toList();
        feed.dueAt = schedule.next(
                RefreshHistory.read(published, found.fetched().pacing().maxAge()), now);
        ingest.describe(feed, parsed);
        feed.persistAndFlush();
        ingest.store(feed, parsed, settings.newest(), now);
        return feed;
    }

    /// Throws [NotThere].
    public Feed byId(UUID id) {
        return Feed.<Feed>findByIdOptional(id).orElseThrow(() -> new NotThere("feed", id));
    }

    /// All of them, the one added last first.
    public Page<Feed> list(int limit, @Nullable String cursor) {
        if (limit < 1 || limit > Page.MOST) {
            throw new InvalidInput("limit", "is from 1 to %d; was %d".formatted(Page.MOST, limit));
        }
        var from = Cursor.of(cursor);
        List<Feed> rows = from.isEmpty()
                ? Feed.<Feed>find("order by createdAt desc, id desc")
                        .page(0, limit + 1)
                        .list()
                : Feed.<Feed>find(
                                "createdAt < ?1 or createdAt = ?1 and id < ?2 order by createdAt desc, id desc",
                                from.get().moment(),
                                from.get().id())
                        .page(0, limit + 1)
                        .list();
        return Page.of(rows, limit, feed -> new Cursor(feed.createdAt, feed.id));
    }

    /// How many stories each of these feeds has.
    public Map<UUID, Long> stories(List<Feed> feeds) {
        Map<UUID, Long> counts = new HashMap<>();
        entities.createQuery(
                        "select s.feed.id, count(*) from Story s where s.feed in :feeds group by s.feed.id",
                        Object[].class)
                .setParameter("feeds", feeds)
                .getResultList()
                .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        return counts;
    }
}
