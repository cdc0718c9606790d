package dev.postlude.scoop.reader;

/// Somebody has used up what they may ask for within an hour.
public final class TooOften extends RuntimeException {

    TooOften(int anHour) {
        super("You may ask for %d new summaries an hour, and have. Try again in an hour, or as an administrator."
                .formatted(anHour));
    }
}
