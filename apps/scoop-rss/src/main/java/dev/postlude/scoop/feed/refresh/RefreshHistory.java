package dev.postlude.scoop.feed.refresh;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// What is known of a feed when it has just been fetched, or when that has just failed.
///
/// `failures` counts the fetches that failed in a row, the last one included; 0 means the last one worked.
/// `retryAfter` is what the server demanded, `maxAge` what it suggested.
public record RefreshHistory(
        Optional<Instant> newestStory,
        Optional<Duration> averageGap,
        int failures,
        Optional<Duration> retryAfter,
        Optional<Duration> maxAge) {

    public RefreshHistory {
        if (failures < 0) {
            throw new IllegalArgumentException("failures in a row cannot be negative; was " + failures);
        }
    }

    /// A feed that was read, with the dates of the stories it holds. The gap needs at least two dates.
    public static RefreshHistory read(Collection<Instant> published, Optional<Duration> maxAge) {
        var newest = published.stream().max(Comparator.naturalOrder());
        var oldest = published.stream().min(Comparator.naturalOrder());
        var distinct = published.stream().distinct().count();
        var gap = newest.filter(instant -> distinct > 1)
                .flatMap(last ->
                        oldest.map(first -> Duration.between(first, last).dividedBy(distinct - 1)));
        return new RefreshHistory(newest, gap, 0, Optional.empty(), maxAge);
    }

    /// A feed that failed `failures` times in a row.
    public static RefreshHistory failed(int failures, Optional<Duration> retryAfter) {
        return new RefreshHistory(Optional.empty(), Optional.empty(), failures, retryAfter, Optional.empty());
    }
}
