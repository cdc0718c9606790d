package dev.postlude.scoop.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.postlude.scoop.catalog.Feed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A feed as programs see it.
///
/// @param status    `active`, `failing` or `gone`
/// @param stories   how many there are
/// @param lastError why it is not active
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedView(
        UUID id,
        String url,
        String title,
        @Nullable String siteUrl,
        @Nullable String description,
        @Nullable String language,
        String status,
        long stories,
        @Nullable String lastError) {

    static FeedView of(Feed feed, long stories) {
        return new FeedView(
                feed.id,
                feed.url,
                feed.title,
                feed.siteUrl,
                feed.description,
                feed.language,
                feed.status,
                stories,
                feed.lastError);
    }
}
