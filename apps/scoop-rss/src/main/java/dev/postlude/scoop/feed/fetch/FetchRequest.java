package dev.postlude.scoop.feed.fetch;

import java.net.URI;
import java.util.Optional;

/// What to ask for, and what is known from the last time.
public record FetchRequest(URI url, Wanted wanted, Optional<String> etag, Optional<String> lastModified) {

    public enum Wanted {
        FEED("application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9,"
                + " application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.1"),
        PAGE("text/html, application/xhtml+xml, */*;q=0.1");

        private final String accept;

        Wanted(String accept) {
            this.accept = accept;
        }

        String accept() {
            return accept;
        }
    }

    public static FetchRequest feed(URI url) {
        return new FetchRequest(url, Wanted.FEED, Optional.empty(), Optional.empty());
    }

    public static FetchRequest page(URI url) {
        return new FetchRequest(url, Wanted.PAGE, Optional.empty(), Optional.empty());
    }

    /// The same question, answered with [FetchResult.NotModified] when nothing has changed since.
    public FetchRequest unlessStill(Validators known) {
        return new FetchRequest(url, wanted, known.etag(), known.lastModified());
    }
}
