package dev.postlude.scoop.feed.read;

import java.time.Instant;
import java.util.Optional;

/// One entry of a feed.
///
/// `guid` identifies it within its feed and is never blank; `title` is plain text and never blank; `content`
/// is HTML that has passed the sanitizer and may be empty. `publishedAt` is what the publisher claims, so it
/// may lie in the future: whoever stores it decides what to do about that.
public record ParsedEntry(
        String guid,
        Optional<String> url,
        String title,
        Optional<String> author,
        String content,
        Optional<Instant> publishedAt,
        Optional<String> discussionUrl,
        Optional<String> imageUrl) {}
