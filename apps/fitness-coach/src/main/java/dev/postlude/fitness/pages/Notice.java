package dev.postlude.fitness.pages;

import dev.postlude.web.Redirect;
import org.jspecify.annotations.Nullable;

/// What a page says after a form. The address carries only the word, so nobody can put sentences on our pages.
enum Notice {
    ASKED("The coach is looking at your numbers. The answer appears here by itself."),
    RATED("Thank you. Your opinion decides how the coach will speak."),
    AIMED("Your target is noted."),
    DROPPED("Your target is forgotten."),
    BELIEVED("Your order is noted. All days it concerns are counted anew, which takes a moment."),
    AS_IT_WAS("Nothing has changed: the order was another one already, or there is no further place."),
    IMPORTING("Your export is here and is being read. You can close this page; the reading goes on."),
    CANCELLED("The import is cancelled. What had been read until then is kept."),
    FORGOTTEN("Everything this app knew about you is deleted.");

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
