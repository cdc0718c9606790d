package dev.postlude.quotes.pages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a page says after a form. The address carries only the word, so nobody can put sentences on our pages.
enum Notice {
    VOTED("Noted. The label below the quote says who wrote it, now that it cannot sway you."),
    WITHDRAWN("Your vote is taken back. Nobody will ask why.");

    private final String sentence;

    Notice(String sentence) {
        this.sentence = sentence;
    }

    static @Nullable String sentence(@Nullable String word) {
        for (var notice : values()) {
            if (notice.name().toLowerCase(Locale.ROOT).equals(word)) {
                return notice.sentence;
            }
        }
        return null;
    }
}
