package dev.postlude.resume.pages;

import org.jspecify.annotations.Nullable;

/// What stands around every page.
///
/// @param here    which entry of the navigation this is
/// @param notice  what has just happened, if anything has
/// @param account who is signed in; null before
/// @param follow  the stream of the task this page follows; null if it follows none
public record Frame(
        String title,
        String here,
        @Nullable String notice,
        @Nullable String account,
        @Nullable String follow) {

    Frame notice(@Nullable String word) {
        return new Frame(title, here, Notice.sentence(word), account, follow);
    }

    Frame following(@Nullable String stream) {
        return new Frame(title, here, notice, account, stream);
    }
}
