package dev.postlude.suite.tour.scoop;

import dev.postlude.suite.tour.Browser;
import dev.postlude.suite.tour.Samples;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.Unmet;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The sample publications, and Scoop as their reader.
public final class Publications implements Samples {

    private static final Pattern PAGE = Pattern.compile("href=\"(/[a-z0-9-]+/)\"");

    private final Browser site;
    private final ScoopApi scoop;

    public Publications(Stage stage) {
        this.site = Browser.at(stage.side(ScoopGuide.SITE));
        this.scoop = new ScoopApi(stage.app());
    }

    /// A feed that Scoop has now.
    ///
    /// @param isNew   it had not been there before
    /// @param stories that it began with
    public record Added(String id, URI page, boolean isNew, int stories) {}

    @Override
    public String add() {
        return "Scoop reads %d sample publications.".formatted(feeds().size());
    }

    /// Adds each by its page, from which the feed is found. Once they are there, nothing changes.
    List<Added> feeds() {
        var added = new ArrayList<Added>();
        for (var page : pages()) {
            var answer = scoop.add(page).expect(200, 201);
            var feed = answer.json();
            added.add(new Added(
                    feed.path("id").asText(),
                    page,
                    answer.status() == 201 || answer.repeated(),
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
