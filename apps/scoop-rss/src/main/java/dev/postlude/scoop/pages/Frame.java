package dev.postlude.scoop.pages;

import org.jspecify.annotations.Nullable;

/// What stands around every page.
///
/// @param here    which entry of the navigation this is
/// @param notice  what has just happened, if anything has
/// @param refresh the page looks again by itself, because something on it is still churning
/// @param words   what was searched for
/// @param back    the address of this page, for forms that lead back to it
public record Frame(
        String title,
        String here,
        @Nullable String notice,
        boolean refresh,
        @Nullable String words,
        String back) {

    static Frame of(String title, String here, String back) {
        return new Frame(title, here, null, false, null, back);
    }

    Frame notice(@Nullable String word) {
        return new Frame(title, here, Notice.sentence(word), refresh, words, back);
    }

    Frame refreshing(boolean yes) {
        return new Frame(title, here, notice, yes, words, back);
    }

    Frame words(@Nullable String searched) {
        return new Frame(title, here, notice, refresh, searched, back);
    }
}
