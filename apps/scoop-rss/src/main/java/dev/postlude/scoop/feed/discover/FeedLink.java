package dev.postlude.scoop.feed.discover;

import java.net.URI;

/// An address that may be a feed's, with what made us think so. Only reading it tells.
public record FeedLink(URI url, String title, Source source) {

    /// From the surest sign to the vaguest guess, which is also the order in which links are tried.
    public enum Source {
        /// The page declares it as its feed.
        DECLARED,
        /// A link in the page's text that looks like one.
        LINKED,
        /// An address that many sites use.
        GUESSED
    }
}
