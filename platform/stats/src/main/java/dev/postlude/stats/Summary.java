package dev.postlude.stats;

import java.util.OptionalDouble;

/// All that is kept of the values of one metric on one variant: how many, their mean, and their spread.
///
/// Adding a value follows Welford (1962), merging two summaries Chan, Golub and LeVeque (1979). Neither
/// subtracts large sums of squares, so values far from zero keep their digits, and a summary rebuilt from
/// the rows in any order and any grouping is the same but for rounding.
///
/// @param n how many values; only runs that have a value count
/// @param mean in the unit of the values; meaningless when `n` is 0, so ask [#average]
/// @param m2 the sum of squared distances from the mean, in the unit of the values squared
public record Summary(long n, double mean, double m2) {

    public static final Summary EMPTY = new Summary(0, 0, 0);

    /// Throws `IllegalArgumentException` for a negative count or spread and for anything that is not a
    /// number.
    public Summary {
        if (n < 0 || !(m2 >= 0) || Double.isInfinite(m2) || !Double.isFinite(mean)) {
            throw new IllegalArgumentException(
                    ("A summary has n >= 0, a finite mean and a finite m2 >= 0; was n=%d, mean=%s, m2=%s."
                                    + " Rebuild it from the scores.")
                            .formatted(n, mean, m2));
        }
    }

    public static Summary of(double... values) {
        var summary = EMPTY;
        for (var value : values) {
            summary = summary.plus(value);
        }
        return summary;
    }

    /// The summary of `n` flags of which `held` are 1 and the others 0.
    public static Summary ofFlags(long held, long n) {
        if (held < 0 || held > n) {
            throw new IllegalArgumentException("Of %d flags %d cannot have held.".formatted(n, held));
        }
        return n == 0 ? EMPTY : new Summary(n, (double) held / n, (double) held * (n - held) / n);
    }

    /// This and one more value. Throws `IllegalArgumentException` when it is infinite or not a number.
    public Summary plus(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A score is a finite number; was " + value);
        }
        var distance = value - mean;
        var shifted = mean + distance / (n + 1);
        return new Summary(n + 1, shifted, m2 + distance * (value - shifted));
    }

    /// This and all values of `other`.
    public Summary merge(Summary other) {
        if (other.n == 0 || n == 0) {
            return n == 0 ? other : this;
        }
        var together = n + other.n;
        var distance = other.mean - mean;
        var share = (double) other.n / together;
        return new Summary(together, mean + distance * share, m2 + other.m2 + distance * distance * n * share);
    }

    /// The mean; empty without a value, because a missing score is not a zero.
    public OptionalDouble average() {
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean);
    }

    /// m2 / (n − 1), in the unit of the values squared; empty below two values.
    public OptionalDouble variance() {
        return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(m2 / (n - 1));
    }

    /// √variance, in the unit of the values; empty below two values.
    public OptionalDouble deviation() {
        return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(m2 / (n - 1)));
    }

    /// √(variance / n), in the unit of the values; empty below two values.
    public OptionalDouble standardError() {
        return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(m2 / (n - 1) / n));
    }

    /// The standard error of B − A: √(s²_A/n_A + s²_B/n_B). Empty below two values in an arm, and when
    /// every run of both arms scored the same within its arm: without spread there is nothing to measure a
    /// difference by.
    public static OptionalDouble standardErrorOfDifference(Summary a, Summary b) {
        if (a.n < 2 || b.n < 2 || (a.m2 == 0 && b.m2 == 0)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.sqrt(a.m2 / (a.n - 1) / a.n + b.m2 / (b.n - 1) / b.n));
    }
}
