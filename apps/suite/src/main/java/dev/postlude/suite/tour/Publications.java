package dev.postlude.suite.tour;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The sample publications, and Scoop as their reader.
public final class Publications {

    private static final Pattern PAGE = Pattern.compile("href=\"(/[a-z0-9-]+/)\"");

    private final Browser site;
    private final ScoopApi scoop;

    public Publications(Places places) {
        this.site = Browser.at(places.samples());
        this.scoop = new ScoopApi(Browser.at(places.app()));
    }

    /// A feed that Scoop has now.
    ///
    /// @param isNew   it had not been there before
    /// @param stories that it began with
    public record Added(String id, URI page, boolean isNew, int stories) {}

    /// Adds each by its page, from which the feed is found. Once they are there, nothing changes.
    public List<Added> add() {
        var added = new ArrayList<Added>();
        for (var page : pages()) {
            var answer = scoop.add(page).expect(200, 201);
            var feed = answer.json();
            added.add(new Added(
                    feed.path("id").asText(),
                    page,
                    answer.status() == 201,
                    feed.path("stories").asInt()));
        }
        return added;
    }

    private List<URI> pages() {
        var index = site.get("/").expect(200).body();
        var pages = PAGE.matcher(index)
                .results()
                .map(link -> site.server().resolve(link.group(1)))
                .distinct()
                .toList();
        if (pages.isEmpty()) {
            throw new Unmet("%s lists no publications.".formatted(site.server()));
        }
        return pages;
    }
}
