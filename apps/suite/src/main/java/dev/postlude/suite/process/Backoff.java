package dev.postlude.suite.process;

import java.time.Duration;

/// How long a program that died rests before it is started again.
///
/// The delay doubles from `first` up to `ceiling` with each death in a row. Who has lived for `steady` begins anew.
public record Backoff(Duration first, Duration ceiling, Duration steady) {

    public static final Backoff DEFAULT =
            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(60));

    /// For programs that are killed on purpose, again and again.
    public static final Backoff CONSTANT =
            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(60));

    /// `deaths` in a row, counted from 1.
    public Duration delayAfter(int deaths) {
        // Past 20 doublings the ceiling has long been reached, and the shift would overflow.
        var doubled = first.multipliedBy(1L << Math.min(Math.max(deaths, 1) - 1, 20));
        return doubled.compareTo(ceiling) < 0 ? doubled : ceiling;
    }

    /// How many deaths in a row it is now, when a program dies that has lived for `lived`.
    public int deaths(int before, Duration lived) {
        return lived.compareTo(steady) >= 0 ? 1 : before + 1;
    }
}
