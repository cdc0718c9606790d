package dev.postlude.changesets.release;

import java.util.Locale;
import java.util.Optional;

/// Whether pictures are dark on light or light on dark. Slack shows both beside either.
public enum Theme {
    LIGHT,
    DARK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Theme> of(String word) {
        for (var one : values()) {
            if (one.word().equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
