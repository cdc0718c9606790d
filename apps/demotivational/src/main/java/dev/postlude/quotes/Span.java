package dev.postlude.quotes;

import java.time.Duration;

/// How long something takes, as people say it.
public final class Span {

    private Span() {}

    /// "5 minutes"; in seconds where it is not whole minutes.
    public static String inWords(Duration duration) {
        return duration.toSeconds() % 60 == 0
                ? several(duration.toMinutes(), "minute")
                : several(duration.toSeconds(), "second");
    }

    private static String several(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
