package dev.postlude.scoop.pages;

import dev.postlude.scoop.catalog.Feed;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A feed, by its name in the parlor and a color of its own.
///
/// @param tint from 1 to 8
public record Flavor(UUID id, String title, int tint) {

    static Flavor of(Feed feed) {
        return new Flavor(feed.id, feed.title, feed.tint);
    }

    /// `example.org` for `https://www.example.org/a/b`.
    static @Nullable String host(@Nullable String url) {
        var host = url == null ? null : URI.create(url).getHost();
        return host != null && host.startsWith("www.") ? host.substring(4) : host;
    }
}
