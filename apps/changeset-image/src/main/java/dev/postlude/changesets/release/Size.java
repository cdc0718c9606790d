package dev.postlude.changesets.release;

import java.util.Locale;
import java.util.Optional;

/// The shape of a picture: for a Slack message, for a link's preview, or as wide as high.
public enum Size {
    SLACK,
    OG,
    SQUARE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Size> of(String word) {
        for (var one : values()) {
            if (one.word().equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
