package dev.postlude.changesets.release;

import java.util.Locale;
import java.util.Optional;

/// How a release is arranged in its picture; the two variants of the experiment `layout`.
public enum Arrangement {
    /// A card a package, with its badge, its versions and its notes.
    CARD,
    /// One list, a line a change.
    LIST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Arrangement> of(String word) {
        for (var one : values()) {
            if (one.word().equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
