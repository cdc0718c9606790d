package dev.postlude.scoop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.testing.app.DatabaseFacts;
import dev.postlude.testing.app.PackagedApp;
import dev.postlude.testing.app.Waiting;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The built app as a process of its own, killed as `kill -9` does.
class CrashIT {

    private static final int STORIES = 50;

    @TempDir
    Path directory;

    private final LocalSite site = new LocalSite();
    private PackagedApp app;
    private DatabaseFacts facts;

    @BeforeEach
    void start() {
        site.start();
        app = PackagedApp.start(directory, "-Dscoop.fetch.allow-private=true");
        facts = app.facts();
    }

    @AfterEach
    void stop() {
        app.close();
        site.stop();
    }

    @Test
    void killed_in_the_middle_of_fifty_stories_it_summarises_each_once_and_doubles_no_score() {
        var url = LocalSite.serves("/crash.xml", "application/rss+xml", SampleFeed.rss("Crash", STORIES));
        given().port(app.port())
                .contentType("application/json")
                .body(Map.of("url", url))
                .post("/api/feeds")
                .then()
                .statusCode(201);

        Waiting.until(() ->
                assertThat(facts.count("SELECT count(*) FROM scoop.summary")).isPositive());
        app.kill();
        var before = facts.count("SELECT count(*) FROM scoop.summary");
        app.restart();
        Waiting.until(() ->
                assertThat(facts.count("SELECT count(*) FROM postlude.score")).isEqualTo(7 * STORIES));
        Waiting.until(() -> assertThat(facts.count("""
                        SELECT count(*) FROM postlude.run r
                         WHERE NOT EXISTS (SELECT FROM postlude.outcome o WHERE o.run_id = r.id)""")).isZero());

        assertThat(before).as("summaries when it was killed").isLessThan(STORIES);
        assertThat(facts.count("SELECT count(summary_run) FROM scoop.story")).isEqualTo(STORIES);
        assertThat(facts.count("SELECT count(*) FROM scoop.summary")).isEqualTo(STORIES);
        assertThat(facts.count("SELECT count(DISTINCT story_id) FROM scoop.summary"))
                .isEqualTo(STORIES);
        assertThat(facts.count("SELECT count(*) FROM (SELECT DISTINCT run_id, metric FROM postlude.score) AS each"))
                .isEqualTo(7 * STORIES);
        assertThat(facts.count("SELECT count(*) FROM postlude.score")).isEqualTo(7 * STORIES);
        assertThat(facts.count("SELECT count(*) FROM postlude.run")).isEqualTo(2 * STORIES);
    }
}
