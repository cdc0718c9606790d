package dev.postlude.quotes.board;

import dev.postlude.stats.Interval;
import org.jspecify.annotations.Nullable;

/// How one contestant does, as one model: another model under the same name is another line.
///
/// @param share     of up votes among all its votes; null without votes
/// @param likely    where its share lies with 95 % confidence, by Wilson's interval
/// @param bleakness the mean of the judge's marks; null without any
/// @param millis    how long the model took, in the middle of all its quotes
/// @param tokensIn  what it read for a quote, in the middle of those it told; null if it never did
/// @param tokensOut what it wrote
/// @param duels     how it did beside others; null if it has not hung in a pair
public record Standing(
        String variant,
        String model,
        long quotes,
        long ups,
        long downs,
        @Nullable Double share,
        Interval likely,
        @Nullable Double bleakness,
        long judged,
        long millis,
        @Nullable Long tokensIn,
        @Nullable Long tokensOut,
        @Nullable Duels duels) {

    public long votes() {
        return ups + downs;
    }
}
