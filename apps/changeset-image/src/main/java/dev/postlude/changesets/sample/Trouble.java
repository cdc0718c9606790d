package dev.postlude.changesets.sample;

import java.util.Locale;

/// What can go wrong with one request.
public enum Trouble {
    NONE,
    /// The connection ends before anything happened.
    HANG_UP_BEFORE,
    /// Everything happened, and then the connection ends without an answer.
    HANG_UP_AFTER,
    /// 429, and a pause of a second.
    RATE_LIMITED,
    INTERNAL_ERROR,
    /// The place for a file is not there any more.
    GONE;

    static Trouble of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
