package dev.postlude.resume.pages;

import dev.postlude.web.Redirect;
import org.jspecify.annotations.Nullable;

/// What a page says after a form. The address carries only the word, so nobody can put sentences on our
/// pages.
enum Notice {
    BROUGHT("Your resume is on the table. Check below that everything was read as you meant it."),
    KNOWN("That one was here already."),
    KEPT("The job is pinned to the wall. Choose the resume that is to be fitted to it."),
    DELETED("Deleted, with everything that was made of it."),
    ACCEPTED("Your order is in. You can leave this page; the work goes on without you."),
    CANCELLED("Cancelled. It was not taken from your quota."),
    ENDED("It had ended before it could be cancelled."),
    THANKS("Thank you. What became of it is credited to the way it was tailored."),
    GONE("That cannot be tried again: its job or its resume has been deleted.");

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
