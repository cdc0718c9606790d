package dev.postlude.fitness.pages;

import org.jspecify.annotations.Nullable;

/// What stands around every page.
///
/// @param here    which entry of the navigation this is
/// @param notice  what has just happened, if anything has
/// @param refresh the page looks again by itself, because something on it is not done yet
public record Frame(String title, String here, @Nullable String notice, boolean refresh) {

    static Frame of(String title, String here) {
        return new Frame(title, here, null, false);
    }

    Frame notice(@Nullable String word) {
        return new Frame(title, here, Notice.sentence(word), refresh);
    }

    Frame refreshing(boolean yes) {
        return new Frame(title, here, notice, yes);
    }
}
