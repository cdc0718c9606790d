package dev.postlude.scoop.feed.fetch;

import java.time.Duration;

/// How long, how large and how far a fetch may go.
///
/// `body` is counted in bytes after decompression, `total` is the wall clock from the call to the answer.
public record FetchLimits(Duration connect, Duration response, Duration total, int body, int redirects) {

    public static final FetchLimits DEFAULT =
            new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20), 5 * 1024 * 1024, 5);

    public FetchLimits {
        if (!connect.isPositive() || !response.isPositive() || !total.isPositive() || body < 1 || redirects < 0) {
            throw new IllegalArgumentException(
                    "a fetch needs positive times and a positive size, and at least 0 redirects; was %s, %s, %s, %d, %d"
                            .formatted(connect, response, total, body, redirects));
        }
    }
}
