package dev.postlude.stats;

/// The best that was ever known: the smallest p-value so far and what all intervals so far leave possible.
///
/// Both may be kept because the sequences they come from are right at all times at once. Start a new one
/// whenever the definition of the metric or its scorer changes: the old numbers then speak of something
/// else.
///
/// @param pValue the smallest so far
/// @param interval what every interval so far contains, in the metric's unit
public record Running(double pValue, Interval interval) {

    /// After one more look.
    public Running and(double nextPValue, Interval nextInterval) {
        return new Running(Math.min(pValue, nextPValue), interval.and(nextInterval));
    }
}
