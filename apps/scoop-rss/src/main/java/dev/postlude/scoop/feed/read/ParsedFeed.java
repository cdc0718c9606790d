package dev.postlude.scoop.feed.read;

import java.util.List;
import java.util.Optional;

/// What one document said about a feed and its entries, cleaned and within the limits.
///
/// `siteUrl` is the address people visit. Entries come in the publisher's order, each guid once.
public record ParsedFeed(
        String format,
        String title,
        Optional<String> siteUrl,
        Optional<String> description,
        Optional<String> language,
        List<ParsedEntry> entries) {

    public ParsedFeed {
        entries = List.copyOf(entries);
    }
}
