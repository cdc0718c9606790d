package dev.postlude.quotes.pages;

import dev.postlude.quotes.board.Duels;
import dev.postlude.quotes.board.Standing;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A line of the leaderboard, in words and in a hundred steps for its bar.
///
/// @param tokens what a quote took; null if nobody said
/// @param duels  in how many pairs it was preferred, and `points` how strong that makes it; null without pairs
/// @param low  where the interval begins, from 0 to 100; `high` where it ends, and `at` where the share is
public record Line(
        String author,
        long quotes,
        long votes,
        @Nullable String share,
        String interval,
        long low,
        long high,
        long width,
        long at,
        @Nullable String bleakness,
        String latency,
        @Nullable String tokens,
        @Nullable String duels,
        @Nullable String points) {

    static Line of(Standing standing) {
        long low = Math.round(standing.likely().low() * 100);
        long high = Math.round(standing.likely().high() * 100);
        var share = standing.share();
        var bleakness = standing.bleakness();
        var duels = standing.duels();
        return new Line(
                Hanging.author(standing.variant(), standing.model()),
                standing.quotes(),
                standing.votes(),
                share == null ? null : "%d %%".formatted(Math.round(share * 100)),
                "%d to %d %%".formatted(low, high),
                low,
                high,
                Math.max(1, high - low),
                share == null ? 50 : Math.round(share * 100),
                bleakness == null ? null : String.format(Locale.ROOT, "%.2f", bleakness),
                latency(standing.millis()),
                tokens(standing),
                duels == null ? null : "%d of %d".formatted(duels.won(), duels.pairs()),
                duels == null ? null : points(duels));
    }

    private static String latency(long millis) {
        if (millis < 1) {
            return "under 1 ms";
        }
        return millis < 1_000 ? "%d ms".formatted(millis) : String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
    }

    private static @Nullable String tokens(Standing standing) {
        return standing.tokensIn() == null || standing.tokensOut() == null
                ? null
                : "%d read, %d written".formatted(standing.tokensIn(), standing.tokensOut());
    }

    private static String points(Duels duels) {
        return "%d (%d to %d)"
                .formatted(
                        Math.round(duels.points()),
                        Math.round(duels.likely().low()),
                        Math.round(duels.likely().high()));
    }
}
