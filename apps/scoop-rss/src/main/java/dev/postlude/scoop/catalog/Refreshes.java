package dev.postlude.scoop.catalog;

import dev.postlude.scoop.ScoopSettings;
import dev.postlude.scoop.feed.fetch.FetchRequest;
import dev.postlude.scoop.feed.fetch.FetchResult.Fetched;
import dev.postlude.scoop.feed.fetch.FetchResult.NotModified;
import dev.postlude.scoop.feed.fetch.FetchResult.Reason;
import dev.postlude.scoop.feed.fetch.FetchResult.Refused;
import dev.postlude.scoop.feed.fetch.Fetcher;
import dev.postlude.scoop.feed.fetch.Validators;
import dev.postlude.scoop.feed.read.FeedReader;
import dev.postlude.scoop.feed.read.ParsedFeed;
import dev.postlude.scoop.feed.read.UnreadableFeed;
import dev.postlude.scoop.feed.refresh.RefreshHistory;
import dev.postlude.scoop.feed.refresh.RefreshSchedule;
import dev.postlude.web.DatabaseClock;
import dev.postlude.web.NotThere;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Asks a feed what is new. The web is asked outside of any transaction; what came of it is stored in one.
@ApplicationScoped
public class Refreshes {

    private static final Ingest.Change NOTHING = new Ingest.Change(0, 0);

    /// Far enough ahead to be never, and near enough for every driver.
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Fetcher fetcher;
    private final FeedReader reader;
    private final RefreshSchedule schedule;
    private final Ingest ingest;
    private final DatabaseClock clock;
    private final int newest;

    Refreshes(
            Fetcher fetcher,
            FeedReader reader,
            RefreshSchedule schedule,
            Ingest ingest,
            DatabaseClock clock,
            ScoopSettings settings) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.schedule = schedule;
        this.ingest = ingest;
        this.clock = clock;
        this.newest = settings.feeds().newest();
    }

    /// What one look at a feed brought.
    public record Refresh(
            String status, int added, int edited, @Nullable String problem, Instant dueAt) {}

    /// A feed that does not answer is no failure of ours: it is remembered with the reason, and asked more rarely.
    public Refresh refresh(UUID feedId) {
        var request = QuarkusTransaction.requiringNew().call(() -> request(byId(feedId)));
        return switch (fetcher.fetch(request)) {
            case Fetched fetched -> fetched(feedId, fetched);
            case NotModified unchanged ->
                store(feedId, (feed, now) -> {
                    unchanged.movedTo().ifPresent(url -> move(feed, url));
                    return answered(
                            feed,
                            now,
                            RefreshHistory.read(
                                    published(feed), unchanged.pacing().maxAge()),
                            NOTHING);
                });
            case Refused refused ->
                store(
                        feedId,
                        (feed, now) -> failed(
                                feed,
                                now,
                                refused.sentence(),
                                refused.pacing().retryAfter(),
                                refused.reason() == Reason.GONE));
        };
    }

    private static FetchRequest request(Feed feed) {
        var known = new Validators(Optional.ofNullable(feed.etag), Optional.ofNullable(feed.lastModified));
        return FetchRequest.feed(URI.create(feed.url)).unlessStill(known);
    }

    private Refresh fetched(UUID feedId, Fetched fetched) {
        ParsedFeed parsed;
        try {
            parsed = reader.read(fetched.body(), fetched.contentType().orElse(null), fetched.url());
        } catch (UnreadableFeed e) {
            return store(feedId, (feed, now) -> failed(feed, now, e.getMessage(), Optional.empty(), false));
        }
        return store(feedId, (feed, now) -> {
            fetched.movedTo().ifPresent(url -> move(feed, url));
            feed.etag = fetched.validators().etag().orElse(null);
            feed.lastModified = fetched.validators().lastModified().orElse(null);
            ingest.describe(feed, parsed);
            var change = ingest.store(feed, parsed, newest, now);
            var published = parsed.entries().stream()
                    .flatMap(entry -> entry.publishedAt().stream())
                    .toList();
            return answered(
                    feed, now, RefreshHistory.read(published, fetched.pacing().maxAge()), change);
        });
    }

    private Refresh store(UUID feedId, BiFunction<Feed, Instant, Refresh> change) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var feed = Feed.<Feed>findByIdOptional(feedId, LockModeType.PESSIMISTIC_WRITE)
                    .orElseThrow(() -> new NotThere("feed", feedId));
            return change.apply(feed, clock.now());
        });
    }

    private Refresh answered(Feed feed, Instant now, RefreshHistory history, Ingest.Change change) {
        feed.status = "active";
        feed.failures = 0;
        feed.lastError = null;
        feed.fetchedAt = now;
        feed.dueAt = schedule.next(history, now);
        return new Refresh(feed.status, change.added(), change.edited(), null, feed.dueAt);
    }

    private Refresh failed(Feed feed, Instant now, String why, Optional<Duration> retryAfter, boolean gone) {
        feed.failures++;
        feed.status = gone ? "gone" : "failing";
        feed.lastError = why;
        feed.fetchedAt = now;
        feed.dueAt = gone ? NEVER : schedule.next(RefreshHistory.failed(feed.failures, retryAfter), now);
        return new Refresh(feed.status, 0, 0, why, feed.dueAt);
    }

    /// A feed that moved for good keeps its new address, unless that one is a feed of its own already.
    private static void move(Feed feed, URI url) {
        if (Feed.count("url", url.toString()) == 0) {
            feed.url = url.toString();
        }
    }

    private static List<Instant> published(Feed feed) {
        return Story.getEntityManager()
                .createQuery(
                        "select s.publishedAt from Story s where s.feed = :feed and s.publishedAt is not null"
                                + " order by s.publishedAt desc",
                        Instant.class)
                .setParameter("feed", feed)
                .setMaxResults(50)
                .getResultList();
    }

    private static Feed byId(UUID id) {
        return Feed.<Feed>findByIdOptional(id).orElseThrow(() -> new NotThere("feed", id));
    }
}
