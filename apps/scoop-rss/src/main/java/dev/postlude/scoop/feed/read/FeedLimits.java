package dev.postlude.scoop.feed.read;

/// How much of a feed is read. What lies beyond a limit is left out, except `depth`: elements nested
/// deeper than that become siblings.
///
/// Lengths are in characters.
public record FeedLimits(int entries, int title, int author, int description, int content, int depth) {

    public static final FeedLimits DEFAULT = new FeedLimits(500, 400, 200, 2_000, 200_000, 90);

    public FeedLimits {
        if (entries < 1 || title < 1 || author < 1 || description < 1 || content < 1 || depth < 8 || depth > 90) {
            throw new IllegalArgumentException(
                    "every limit of a feed is at least 1, and the depth 8 to 90, for Java's own parser ends at 100; was %d, %d, %d, %d, %d, %d"
                            .formatted(entries, title, author, description, content, depth));
        }
    }
}
