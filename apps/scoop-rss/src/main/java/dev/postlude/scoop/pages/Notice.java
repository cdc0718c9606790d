package dev.postlude.scoop.pages;

import dev.postlude.web.Redirect;
import org.jspecify.annotations.Nullable;

/// What a page says after a form. The address carries only the word, so nobody can put sentences on our pages.
enum Notice {
    SAVED("In your freezer. You will find it under Saved."),
    UNSAVED("Taken out of your freezer."),
    RATED("Thank you. Your taste decides how scoops are made."),
    ADDED("A new flavor! Its scoops are churning, and will be here in a moment."),
    KNOWN("We already serve that flavor. Here it is."),
    CHURNING("A fresh scoop is churning. This one stays until it is ready."),
    ENOUGH("You have asked for so many fresh scoops that the machine needs an hour's rest.");

    private final String sentence;

    Notice(String sentence) {
        this.sentence = sentence;
    }

    static @Nullable String sentence(@Nullable String word) {
        return Redirect.notice(Notice.class, word)
                .map(notice -> notice.sentence)
                .orElse(null);
    }
}
