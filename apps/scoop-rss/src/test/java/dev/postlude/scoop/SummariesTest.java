package dev.postlude.scoop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.postlude.testing.app.Waiting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalSite.class)
class SummariesTest {

    private static final int STORIES = 50;

    private static final List<String> GUARDRAILS = List.of("emdash", "length", "refusal", "sentences");

    private static final List<String> JUDGED = Stream.concat(
                    GUARDRAILS.stream(), Stream.of("faithfulness", "spoiler", "teaser"))
            .sorted()
            .toList();

    @Inject
    Facts facts;

    @Inject
    Shelf shelf;

    @Test
    void fifty_new_stories_are_summarised_guarded_and_judged_within_a_minute() {
        var feed = shelf.feed("/fifty.xml", SampleFeed.rss("Fifty", STORIES));

        Waiting.until(() -> assertThat(shelf.runs(feed)).hasSize(STORIES).doesNotContainNull());
        var runs = shelf.runs(feed);
        Waiting.until(() ->
                assertThat(runs).allSatisfy(run -> assertThat(metrics(run)).isEqualTo(JUDGED)));

        assertThat(runs).allSatisfy(run -> assertThat(facts.variants(run)).hasSize(1));
        assertThat(runs.stream().flatMap(run -> facts.variants(run).stream()).distinct())
                .containsExactlyInAnyOrder("QUESTION_LED", "FACT_LED");
        assertThat(facts.count(
                        "SELECT count(*) FROM scoop.summary s JOIN scoop.story t ON t.id = s.story_id WHERE t.feed_id = ?",
                        feed))
                .as("one run wrote each")
                .isEqualTo(STORIES);
    }

    private List<String> metrics(UUID run) {
        return facts.scores(run).stream()
                .map(score -> score.substring(0, score.indexOf('=')))
                .toList();
    }

    @Test
    void only_an_administrator_sees_by_which_strategy_a_summary_was_written() {
        var story = shelf.story("/secret.xml");

        given().get("/api/stories/" + story).then().body("$", not(hasKey("variant")));
        given().auth()
                .preemptive()
                .basic("ada", "ada")
                .get("/api/stories/" + story)
                .then()
                .body("$", not(hasKey("variant")));
        var variant = given().auth()
                .preemptive()
                .basic("admin", "admin")
                .get("/api/stories/" + story)
                .then()
                .extract()
                .<String>path("variant");
        assertThat(variant).isIn("QUESTION_LED", "FACT_LED");
        given().get("/api/stories").then().body("items", everyItem(not(hasKey("variant"))));
    }

    @Test
    void a_summary_says_what_wrote_it() {
        var story = shelf.story("/honest.xml");

        assertThat(given().get("/api/stories/" + story).then().extract().<String>path("model"))
                .isEqualTo("offline");
    }

    @Test
    void what_breaks_a_guardrail_fails_it() {
        var dashes = "The mayor of Ghent — who won by 41 votes — opened 300 homes — the first in 12 years — on Monday.";
        var story = shelf.story("/dashes.xml", "Mayor opens homes", dashes);
        var run = facts.summaryRuns(story).getFirst();

        Waiting.until(() -> assertThat(metrics(run)).containsAll(GUARDRAILS));
        assertThat(facts.scores(run)).contains("refusal=1", "sentences=1");
    }

    @Test
    void a_story_is_summarised_anew_and_the_newer_summary_is_shown() {
        var story = shelf.story("/anew.xml");
        var first = facts.summaryRuns(story).getFirst();

        given().post("/api/stories/" + story + "/resummarize").then().statusCode(202);

        Waiting.until(() -> assertThat(shelf.run(story)).isNotEqualTo(first.toString()));
        assertThat(facts.summaryRuns(story)).hasSize(2).contains(first);
    }

    @Test
    void of_many_wishes_at_once_the_newest_is_shown() {
        var story = shelf.story("/impatient.xml");

        for (int i = 0; i < 5; i++) {
            given().post("/api/stories/" + story + "/resummarize").then().statusCode(202);
        }

        Waiting.until(() -> assertThat(facts.count("""
                        SELECT m.generation FROM scoop.story s JOIN scoop.summary m ON m.run_id = s.summary_run
                         WHERE s.id = ?""", story)).isEqualTo(6));
        assertThat(given().get("/api/stories/" + story).then().extract().<Boolean>path("churning"))
                .isFalse();
    }

    @Test
    void a_reader_may_not_ask_for_ever() {
        var story = shelf.story("/greedy.xml");

        // Another one each time the tests run: the hour outlives them.
        var greedy = "greedy " + UUID.randomUUID();

        // A story that is not there costs nothing.
        given().header("User-Agent", greedy)
                .post("/api/stories/" + UUID.randomUUID() + "/resummarize")
                .then()
                .statusCode(404);
        given().header("User-Agent", greedy)
                .post("/story/" + UUID.randomUUID() + "/resummarize")
                .then()
                .statusCode(404);

        var answers = Stream.generate(() -> given().header("User-Agent", greedy)
                        .post("/api/stories/" + story + "/resummarize")
                        .statusCode())
                .limit(31)
                .toList();

        assertThat(answers.subList(0, 30)).containsOnly(202);
        assertThat(answers.getLast()).isEqualTo(429);
    }

    @Test
    void an_edited_story_is_kept_up_to_date_and_new_ones_are_added() {
        var feed = shelf.feed("/edited.xml", SampleFeed.rss("Edited", 2));
        Waiting.until(() -> assertThat(shelf.runs(feed)).hasSize(2).doesNotContainNull());
        LocalSite.serves(
                "/edited.xml",
                "application/rss+xml",
                SampleFeed.rss(
                        "Edited",
                        SampleFeed.item("0", "A better title", SampleFeed.article(0), 0)
                                + SampleFeed.item(1)
                                + SampleFeed.item(2)));

        shelf.refresh(feed);

        Waiting.until(() -> assertThat(shelf.runs(feed)).hasSize(3).doesNotContainNull());
        assertThat(facts.texts("SELECT title FROM scoop.story WHERE feed_id = ? AND guid = '0'", feed))
                .containsExactly("A better title");
    }

    @Test
    void a_feed_is_asked_whether_it_changed_and_one_that_breaks_says_so_until_it_is_back() {
        LocalSite.serves(
                "/moody.xml", new LocalSite.Document(200, "application/rss+xml", SampleFeed.rss("Moody", 1), "\"v1\""));
        var feed = shelf.added("/moody.xml");

        shelf.refresh(feed);
        Waiting.until(() -> assertThat(LocalSite.asked("/moody.xml")).isEqualTo(2));
        Waiting.until(() -> assertThat(due(feed)).isGreaterThan(60));

        LocalSite.serves("/moody.xml", new LocalSite.Document(500, "text/plain", "", ""));
        for (int i = 1; i <= 3; i++) {
            int failures = i;
            shelf.refresh(feed);
            Waiting.until(() -> assertThat(facts.count("SELECT failures FROM scoop.feed WHERE id = ?", feed))
                    .isEqualTo(failures));
        }
        assertThat(due(feed)).as("asked more rarely").isGreaterThan(3000);
        assertThat(shelf.seen(feed))
                .containsEntry("status", "failing")
                .hasEntrySatisfying(
                        "lastError", why -> assertThat(why.toString()).contains("500"));

        LocalSite.serves("/moody.xml", "application/rss+xml", SampleFeed.rss("Moody", 2));
        shelf.refresh(feed);
        Waiting.until(() ->
                assertThat(shelf.seen(feed)).containsEntry("status", "active").doesNotContainKey("lastError"));
    }

    private long due(UUID feed) {
        return facts.count("SELECT extract(epoch FROM due_at - now())::bigint FROM scoop.feed WHERE id = ?", feed);
    }
}
