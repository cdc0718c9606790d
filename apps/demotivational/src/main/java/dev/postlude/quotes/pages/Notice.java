package dev.postlude.quotes.pages;

import dev.postlude.web.Redirect;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a page says after a form. The address carries only the word, so nobody can put sentences on our pages.
enum Notice {
    VOTED("Noted. The label below the quote says who wrote it, now that it cannot sway you."),
    PICKED("Noted, for what it is worth. Here are two more."),
    STOOD("You had answered that pair before, and were told who wrote it. The first answer stands."),
    PASSED("Neither, then. Here are two others."),
    WITHDRAWN("Your vote is taken back. Nobody will ask why.");

    private final String sentence;

    Notice(String sentence) {
        this.sentence = sentence;
    }

    /// As it stands in an address.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable String sentence(@Nullable String word) {
        return Redirect.notice(Notice.class, word)
                .map(notice -> notice.sentence)
                .orElse(null);
    }
}
