package dev.postlude.scoop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.api.Events;
import dev.postlude.scoop.catalog.FeedDue;
import dev.postlude.testing.app.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts feeds and stories where a test needs them, through the front door.
@ApplicationScoped
public class Shelf {

    private final Facts facts;
    private final Events events;

    Shelf(Facts facts, Events events) {
        this.facts = facts;
        this.events = events;
    }

    UUID feed(String path, String rss) {
        LocalSite.serves(path, "application/rss+xml", rss);
        return added(path);
    }

    UUID added(String path) {
        var id = given().contentType("application/json")
                .body(Map.of("url", LocalSite.url(path)))
                .post("/api/feeds")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        return UUID.fromString(id);
    }

    /// A story that has its summary.
    UUID story(String path) {
        return story(path, SampleFeed.title(7), SampleFeed.article(7));
    }

    UUID story(String path, String title, String article) {
        var feed = feed(path, SampleFeed.rss(path, SampleFeed.item("g", title, article, 1)));
        var story = UUID.fromString(facts.texts("SELECT id::text FROM scoop.story WHERE feed_id = ?", feed)
                .getFirst());
        Waiting.until(() -> assertThat(run(story)).isNotNull());
        return story;
    }

    /// The run whose summary is shown.
    @Nullable
    String run(UUID story) {
        return given().get("/api/stories/" + story)
                .then()
                .statusCode(200)
                .extract()
                .path("runId");
    }

    List<@Nullable UUID> runs(UUID feed) {
        return facts.texts("SELECT summary_run::text FROM scoop.story WHERE feed_id = ? ORDER BY guid", feed).stream()
                .map(run -> run == null ? null : UUID.fromString(run))
                .toList();
    }

    /// The feed, as the API shows it.
    Map<String, Object> seen(UUID feed) {
        return given().get("/api/feeds/" + feed)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
    }

    void refresh(UUID feed) {
        events.send(new FeedDue(feed));
    }
}
