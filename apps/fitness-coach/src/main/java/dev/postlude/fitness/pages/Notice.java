package dev.postlude.fitness.pages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a page says after a form. The address carries only the word, so nobody can put sentences on our pages.
enum Notice {
    ASKED("The coach is looking at your numbers. The answer appears here by itself."),
    RATED("Thank you. Your opinion decides how the coach will speak."),
    AIMED("Your target is noted."),
    DROPPED("Your target is forgotten."),
    IMPORTING("Your export is here and is being read. You can close this page; the reading goes on."),
    CANCELLED("The import is cancelled. What had been read until then is kept."),
    FORGOTTEN("Everything this app knew about you is deleted.");

    private final String sentence;

    Notice(String sentence) {
        this.sentence = sentence;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable String sentence(@Nullable String word) {
        for (var notice : values()) {
            if (notice.word().equals(word)) {
                return notice.sentence;
            }
        }
        return null;
    }
}
