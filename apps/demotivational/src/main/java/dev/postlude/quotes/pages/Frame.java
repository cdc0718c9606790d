package dev.postlude.quotes.pages;

import org.jspecify.annotations.Nullable;

/// What stands around every page.
///
/// @param here    which entry of the navigation this is
/// @param notice  what has just happened, if anything has
/// @param refresh after how many seconds the page looks again by itself; 0 for never
/// @param back    the address of this page, for forms that lead back to it
public record Frame(String title, String here, @Nullable String notice, int refresh, String back) {

    static Frame of(String title, String here, String back) {
        return new Frame(title, here, null, 0, back);
    }

    Frame notice(@Nullable String word) {
        return new Frame(title, here, Notice.sentence(word), refresh, back);
    }

    Frame refreshing(int seconds) {
        return new Frame(title, here, notice, seconds, back);
    }
}
