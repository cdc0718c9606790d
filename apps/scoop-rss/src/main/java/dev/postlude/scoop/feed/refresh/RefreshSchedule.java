package dev.postlude.scoop.feed.refresh;

import java.time.Duration;
import java.time.Instant;

/// When to ask a feed again: often where there is often news, rarely where there is none, and ever more rarely
/// where asking fails.
///
/// `shortest` and `longest` bound the interval of a feed that works. A feed may fail `tolerated` times at the
/// shortest interval; from then on the pause grows by `backOff` a failure, up to `longestPause`.
public record RefreshSchedule(
        Duration shortest, Duration longest, int tolerated, Duration backOff, Duration longestPause) {

    public static final RefreshSchedule DEFAULT =
            new RefreshSchedule(Duration.ofMinutes(5), Duration.ofHours(4), 2, Duration.ofHours(1), Duration.ofDays(1));

    /// A server may ask for patience, but not for so much that the feed is as good as lost.
    private static final Duration MAX_RETRY_AFTER = Duration.ofDays(7);

    public RefreshSchedule {
        if (!shortest.isPositive() || longest.compareTo(shortest) < 0 || tolerated < 0 || !backOff.isPositive()) {
            throw new IllegalArgumentException(
                    "a schedule needs 0 < shortest <= longest, tolerated >= 0 and a positive back-off; was %s, %s, %d, %s"
                            .formatted(shortest, longest, tolerated, backOff));
        }
    }

    /// The moment a feed that was asked at `now` is due again.
    public Instant next(RefreshHistory history, Instant now) {
        var own = history.failures() > 0 ? pause(history.failures()) : interval(history, now);
        var advised = history.maxAge().map(age -> shorter(age, longest)).orElse(Duration.ZERO);
        var demanded =
                history.retryAfter().map(wait -> shorter(wait, MAX_RETRY_AFTER)).orElse(Duration.ZERO);
        return now.plus(longer(own, longer(advised, demanded)));
    }

    private Duration pause(int failures) {
        return failures <= tolerated
                ? shortest
                : shorter(backOff.multipliedBy(Math.min(failures - tolerated, 1_000)), longestPause);
    }

    private Duration interval(RefreshHistory history, Instant now) {
        if (history.newestStory().isEmpty()) {
            return longest;
        }
        var silence = Duration.between(history.newestStory().get(), now);
        if (silence.compareTo(Duration.ofDays(30)) >= 0) {
            return longest;
        }
        if (silence.compareTo(Duration.ofDays(14)) >= 0) {
            return longer(longest.dividedBy(2), shortest);
        }
        var ceiling = longer(longest.dividedBy(4), shortest);
        if (silence.compareTo(Duration.ofDays(7)) >= 0) {
            return ceiling;
        }
        // Half the usual gap, so that a story is on average a quarter of a gap old when it is found.
        var half = history.averageGap().map(gap -> gap.dividedBy(2)).orElse(ceiling);
        return shorter(longer(half, shortest), ceiling);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
