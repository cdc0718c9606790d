package dev.postlude.changesets.pages;

/// What stands around every page.
///
/// @param here    which entry of the navigation this is
/// @param refresh after how many seconds the page looks again by itself; 0 for never
public record Frame(String title, String here, int refresh) {

    static Frame of(String title, String here) {
        return new Frame(title, here, 0);
    }

    Frame refreshing(boolean yes) {
        return new Frame(title, here, yes ? 2 : 0);
    }
}
