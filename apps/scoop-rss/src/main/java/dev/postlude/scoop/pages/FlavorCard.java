package dev.postlude.scoop.pages;

import dev.postlude.scoop.catalog.Feed;
import dev.postlude.web.Ages;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A feed on a page.
public record FlavorCard(
        Flavor flavor,
        String url,
        @Nullable String siteUrl,
        @Nullable String host,
        @Nullable String description,
        String status,
        @Nullable String lastError,
        long scoops,
        String looked,
        String again) {

    static FlavorCard of(Feed feed, long scoops, Instant now) {
        return new FlavorCard(
                Flavor.of(feed),
                feed.url,
                feed.siteUrl,
                Flavor.host(feed.siteUrl == null ? feed.url : feed.siteUrl),
                feed.description,
                feed.status,
                feed.lastError,
                scoops,
                feed.fetchedAt == null ? "not looked yet" : "looked " + Ages.ago(feed.fetchedAt, now),
                feed.status.equals("gone") ? "never" : Ages.ahead(feed.dueAt, now));
    }
}
