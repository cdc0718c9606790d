package dev.postlude.scoop.catalog;

import dev.postlude.scoop.ScoopSettings;
import dev.postlude.scoop.feed.discover.FeedSearch;
import dev.postlude.scoop.feed.fetch.AddressGuard;
import dev.postlude.scoop.feed.fetch.FetchLimits;
import dev.postlude.scoop.feed.fetch.Fetcher;
import dev.postlude.scoop.feed.read.FeedReader;
import dev.postlude.scoop.feed.refresh.RefreshSchedule;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Makes the tools of the `feed` package, which know no framework, from the settings.
final class WebTools {

    @Produces
    @Singleton
    Fetcher fetcher(ScoopSettings settings) {
        var fetch = settings.fetch();
        var guard = fetch.allowPrivate() ? AddressGuard.allowingPrivate() : AddressGuard.publicOnly();
        var usual = FetchLimits.DEFAULT;
        var limits = new FetchLimits(usual.connect(), usual.response(), fetch.total(), usual.body(), usual.redirects());
        // Wall clock: only measures how long a server may take, and reads the dates it sends.
        return new Fetcher(fetch.userAgent(), guard, limits, Clock.systemUTC());
    }

    void close(@Disposes Fetcher fetcher) {
        fetcher.close();
    }

    @Produces
    @Singleton
    FeedReader reader() {
        return new FeedReader();
    }

    @Produces
    @Singleton
    FeedSearch search(Fetcher fetcher, FeedReader reader) {
        // Wall clock: only measures the patience of whoever waits for the answer.
        return new FeedSearch(fetcher, reader, Clock.systemUTC());
    }

    @Produces
    @Singleton
    RefreshSchedule schedule(ScoopSettings settings) {
        var refresh = settings.refresh();
        var usual = RefreshSchedule.DEFAULT;
        return new RefreshSchedule(
                refresh.shortest(), refresh.longest(), usual.tolerated(), usual.backOff(), usual.longestPause());
    }
}
