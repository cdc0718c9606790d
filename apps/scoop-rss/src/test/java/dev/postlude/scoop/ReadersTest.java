package dev.postlude.scoop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.postlude.testing.app.Waiting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalSite.class)
class ReadersTest {

    private static final String ADA = "11111111-1111-4111-8111-111111111111";
    private static final String GRACE = "22222222-2222-4222-8222-222222222222";

    @Inject
    Facts facts;

    @Inject
    Shelf shelf;

    private static RequestSpecification reader(String cookie) {
        return given().cookie("postlude_guest", cookie).redirects().follow(false);
    }

    private UUID written(UUID story) {
        return facts.summaryRuns(story).getLast();
    }

    /// Waits until every event sent so far has been dealt with, by the outcome of all runs.
    private void settled() {
        Waiting.until(() -> assertThat(facts.count("""
                SELECT count(*) FROM postlude.run r
                 WHERE NOT EXISTS (SELECT FROM postlude.outcome o WHERE o.run_id = r.id)""")).isZero());
    }

    private UUID anew(UUID story) {
        var before = shelf.run(story);
        given().post("/api/stories/" + story + "/resummarize").then().statusCode(202);
        Waiting.until(() -> assertThat(shelf.run(story)).isNotEqualTo(before));
        return UUID.fromString(shelf.run(story));
    }

    @Test
    void a_click_long_after_the_judge_is_credited_to_the_run_that_wrote_the_summary() {
        var story = shelf.story("/readers/click.xml");
        var run = written(story);
        Waiting.until(() -> assertThat(facts.scores(run, "faithfulness")).hasSize(1));

        reader(ADA)
                .get("/r/" + story)
                .then()
                .statusCode(302)
                .header("Location", containsString("/stories/g"))
                .header("Cache-Control", "no-store");

        Waiting.until(() -> assertThat(facts.scores(run, "clickthroughs")).containsExactly(1.0));
        assertThat(facts.variants(run)).hasSize(1);
    }

    @Test
    void a_reader_counts_once_and_a_robot_or_a_browser_that_fetches_ahead_not_at_all() {
        var story = shelf.story("/readers/once.xml");
        var run = written(story);

        reader(ADA).get("/r/" + story);
        reader(ADA).get("/r/" + story);
        reader(GRACE).get("/r/" + story);
        reader("33333333-3333-4333-8333-333333333333")
                .header("Sec-Purpose", "prefetch")
                .get("/r/" + story);
        reader("44444444-4444-4444-8444-444444444444")
                .header("User-Agent", "Googlebot/2.1")
                .get("/r/" + story);
        reader("55555555-5555-4555-8555-555555555555").head("/r/" + story);
        settled();

        assertThat(facts.scores(run, "clickthroughs")).containsExactly(1.0, 1.0);
    }

    @Test
    void after_a_new_summary_credit_still_goes_to_the_one_that_was_seen() {
        var story = shelf.story("/readers/credit.xml");
        var old = written(story);
        var page = reader(ADA)
                .get("/story/" + story)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("/r/" + story + "?run=" + old);

        var newer = anew(story);
        reader(ADA).get("/r/" + story + "?run=" + old).then().statusCode(302);
        reader(GRACE).get("/r/" + story).then().statusCode(302);
        settled();

        assertThat(facts.scores(old, "opens")).containsExactly(1.0);
        assertThat(facts.scores(old, "clickthroughs")).containsExactly(1.0);
        assertThat(facts.scores(newer, "opens")).isEmpty();
        assertThat(facts.scores(newer, "clickthroughs")).containsExactly(1.0);
    }

    @Test
    void a_save_is_taken_back_from_the_run_it_was_credited_to() {
        var story = shelf.story("/readers/save.xml");
        var old = written(story);

        reader(ADA)
                .put("/api/stories/" + story + "/saved")
                .then()
                .statusCode(200)
                .body("saved", equalTo(true));
        reader(ADA).put("/api/stories/" + story + "/saved").then().statusCode(200);
        var newer = anew(story);
        reader(ADA)
                .delete("/api/stories/" + story + "/saved")
                .then()
                .statusCode(200)
                .body("saved", equalTo(false));
        reader(ADA).put("/api/stories/" + story + "/saved").then().statusCode(200);
        settled();

        assertThat(facts.scores(old, "saves")).containsExactlyInAnyOrder(1.0, -1.0);
        assertThat(facts.scores(newer, "saves")).containsExactly(1.0);
        reader(GRACE).get("/api/stories/" + story).then().body("saved", equalTo(false));
    }

    @Test
    void a_rating_is_what_the_reader_thought_of_that_summary() {
        var story = shelf.story("/readers/rating.xml");
        var run = written(story);

        reader(ADA)
                .contentType("application/json")
                .body(Map.of("rating", "oversold"))
                .put("/api/stories/" + story + "/rating")
                .then()
                .statusCode(200)
                .body("rating", equalTo("oversold"));
        reader(ADA)
                .contentType("application/json")
                .body(Map.of("rating", "delicious"))
                .put("/api/stories/" + story + "/rating")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("rating"));

        Waiting.until(() -> assertThat(facts.scores(run, "satisfaction")).containsExactly(0.3));
    }

    @Test
    void the_latest_satisfaction_is_what_all_readers_think_by_now() {
        var story = shelf.story("/readers/opinions.xml");
        var run = written(story);

        rate(ADA, story, "spoiled");
        settled();
        rate(GRACE, story, "good");
        settled();
        rate(ADA, story, "good");
        settled();

        assertThat(facts.texts("""
                        SELECT trim_scale(s.value::numeric) FROM postlude.score s JOIN postlude.metric m ON m.id = s.metric
                         WHERE s.run_id = ? AND m.name = 'satisfaction' ORDER BY s.at, s.id""", run)).containsExactly("0", "0.5", "1");
    }

    private static void rate(String reader, UUID story, String rating) {
        reader(reader)
                .contentType("application/json")
                .body(Map.of("rating", rating))
                .put("/api/stories/" + story + "/rating")
                .then()
                .statusCode(200);
    }

    @Test
    void an_account_keeps_its_list_wherever_it_logs_in() {
        var story = shelf.story("/readers/account.xml");

        given().auth()
                .preemptive()
                .basic("grace", "grace")
                .put("/api/stories/" + story + "/saved")
                .then()
                .statusCode(200);

        reader(ADA)
                .auth()
                .preemptive()
                .basic("grace", "grace")
                .get("/api/stories/" + story)
                .then()
                .body("saved", equalTo(true));
        reader(ADA).get("/api/stories/" + story).then().body("saved", equalTo(false));
    }

    @Test
    void no_cookie_is_kept_in_the_database() {
        var story = shelf.story("/readers/digest.xml");

        reader(ADA).post("/api/stories/" + story + "/open").then().statusCode(200);

        assertThat(facts.texts("SELECT reader FROM scoop.reading")).noneMatch(reader -> reader.contains(ADA));
    }
}
