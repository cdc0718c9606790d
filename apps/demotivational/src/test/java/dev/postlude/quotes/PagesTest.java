package dev.postlude.quotes;

import static dev.postlude.quotes.Gallery.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.postlude.testing.app.Waiting;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagesTest {

    private static final String SCOOP = "Scoop/0.1 (feed reader; contact the operator of this installation)";

    @Inject
    Facts facts;

    @Inject
    Gallery gallery;

    private static RequestSpecification browser() {
        return browser(UUID.randomUUID());
    }

    private static RequestSpecification browser(UUID cookie) {
        return visitor(cookie).accept("text/html").contentType("application/x-www-form-urlencoded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=monday", "/pairs", "/leaderboard", "/about"})
    void pages_need_no_script_and_run_none_but_our_own(String page) {
        gallery.quote("scripts");

        browser()
                .get(page)
                .then()
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("default-src 'none'"), containsString("script-src 'self'")))
                .header("X-Content-Type-Options", "nosniff")
                .body(not(containsString(" style=")))
                .body(not(containsString("onclick")))
                .body(containsString("<script src=\"/js/votes.js\" defer></script>"));
    }

    @Test
    void a_quote_is_asked_for_and_voted_on_with_forms_alone() {
        var cookie = UUID.randomUUID();
        var page = browser(cookie)
                .formParam("topic", "paper forms")
                .post("/quotes")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(page).contains("/q/");

        Waiting.until(() -> browser(cookie)
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("aper forms"))
                .body(not(containsString("http-equiv=\"refresh\""))));
        browser(cookie)
                .get(page)
                .then()
                .body(containsString("Vote to learn who wrote it"))
                .body(containsString("og:image"))
                .body(containsString(".png"));
        browser(cookie)
                .formParam("vote", "down")
                .formParam("back", "/")
                .post(page + "/vote")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/?notice=voted#q-" + page.substring(page.lastIndexOf('/') + 1)));
        browser(cookie)
                .get(page + "?notice=voted")
                .then()
                .body(containsString("no language model"))
                .body(containsString("value=\"none\" aria-pressed=\"true\""));
        browser(cookie)
                .formParam("vote", "none")
                .post(page + "/vote")
                .then()
                .statusCode(303)
                .header("Location", containsString("/q/"));
        browser(cookie).get(page).then().body(containsString("Vote to learn who wrote it"));
    }

    @Test
    void while_it_is_written_a_page_looks_again_by_itself() {
        var id = UUID.randomUUID();
        facts.update("INSERT INTO quotes.quote (id, topic, created_at) VALUES (?, 'patience', now())", id);

        browser().get("/q/" + id).then().statusCode(200).body(containsString("http-equiv=\"refresh\" content=\"1\""));
        browser()
                .formParam("vote", "up")
                .post("/q/" + id + "/vote")
                .then()
                .statusCode(409)
                .contentType("text/html");
        facts.update("UPDATE quotes.quote SET created_at = now() - interval '5 minutes' WHERE id = ?", id);
        browser().get("/q/" + id).then().body(containsString("content=\"30\""));
        facts.update("UPDATE quotes.quote SET status = 'failed' WHERE id = ?", id);
        browser()
                .get("/q/" + id)
                .then()
                .statusCode(200)
                .body(containsString("could not be written"))
                .body(not(containsString("refresh")));
    }

    @Test
    void no_page_tells_who_wrote_a_quote_before_the_vote() {
        gallery.quote("blindness");

        browser()
                .get("/")
                .then()
                .body(containsString("lindness"))
                .body(not(containsString("no language model")))
                .body(not(containsString("CLAUDE")))
                .body(not(containsString("class=\"author\"")));
    }

    @Test
    void what_a_visitor_types_is_text_and_nothing_else() {
        var id = gallery.quote("<script>alert(1)</script>");

        browser().get("/q/" + id).then().body(not(containsString("<script>alert")));
        browser().get("/").then().body(not(containsString("<script>alert")));
        visitor(UUID.randomUUID()).get("/feed.xml").then().body(not(containsString("<script>alert")));
        browser()
                .get("/?notice=<script>alert(2)</script>&topic=<script>alert(3)")
                .then()
                .body(not(containsString("<script>alert")));
    }

    @Test
    void a_topic_that_cannot_be_used_comes_back_with_the_reason() {
        browser()
                .formParam("topic", "mail me@example.org")
                .post("/quotes")
                .then()
                .statusCode(422)
                .contentType("text/html")
                .body(containsString("This topic is a subject and no address"))
                .body(containsString("value=\"mail me@example.org\""));
    }

    @Test
    void a_page_that_is_not_there_is_a_page_all_the_same() {
        browser()
                .get("/q/6f2f4a52-5b8e-4a3d-9d0b-3d3b7f0a1c11")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("Back to the wall"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\\\evil.example",
                "https://evil.example/",
                "/?q=a\r\nSet-Cookie: evil=1",
                "/?q=%evil",
                "/?q=a#evil",
                "javascript:evil"
            })
    void a_form_leads_back_to_our_own_pages_only(String back) {
        var id = gallery.quote("detours");

        browser()
                .formParam("vote", "up")
                .formParam("back", back)
                .post("/q/" + id + "/vote")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/q/" + id + "?notice=voted"));
    }

    @Test
    void a_vote_leads_back_to_where_the_quote_hangs() {
        var id = gallery.quote("whereabouts");

        browser()
                .get("/?q=whereabouts")
                .then()
                .body(containsString("id=\"q-" + id))
                .body(containsString("name=\"back\" value=\"/?q=whereabouts\""));
        browser()
                .formParam("vote", "up")
                .formParam("back", "/?q=whereabouts")
                .post("/q/" + id + "/vote")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/?q=whereabouts&notice=voted#q-" + id));
    }

    @Test
    void a_second_click_on_a_form_asks_for_nothing_again() {
        var cookie = UUID.randomUUID();
        var key = UUID.randomUUID().toString();
        var form = browser(cookie).formParam("topic", "double clicks").formParam("key", key);

        var first = form.post("/quotes").then().statusCode(303).extract().header("Location");

        form.post("/quotes").then().statusCode(303).header("Location", equalTo(first));
        browser(cookie)
                .formParam("topic", "second thoughts")
                .formParam("key", key)
                .post("/quotes")
                .then()
                .statusCode(303)
                .header("Location", not(equalTo(first)));
    }

    @Test
    void a_quote_of_the_clock_is_seen_by_a_person_and_neither_by_a_robot_nor_by_a_feed_reader() {
        var id = gallery.quote("witnesses");
        facts.update("UPDATE quotes.quote SET seen_at = NULL WHERE id = ?", id);

        browser().header("User-Agent", "Googlebot/2.1").get("/q/" + id).then().statusCode(200);
        visitor(UUID.randomUUID())
                .header("User-Agent", SCOOP)
                .get("/feed.xml")
                .then()
                .statusCode(200);
        browser().header("User-Agent", SCOOP).get("/q/" + id).then().statusCode(200);
        assertThat(facts.texts("SELECT seen_at::text FROM quotes.quote WHERE id = ?", id))
                .containsExactly((String) null);
        browser().get("/q/" + id).then().statusCode(200);
        assertThat(facts.texts("SELECT seen_at::text FROM quotes.quote WHERE id = ?", id))
                .doesNotContainNull();
    }

    @Test
    void the_leaderboard_counts_votes_and_leads_to_the_experiment() {
        var id = gallery.quote("ranks");
        browser().formParam("vote", "up").post("/q/" + id + "/vote").then().statusCode(303);

        browser()
                .get("/leaderboard")
                .then()
                .statusCode(200)
                .body(containsString("sadly true"))
                .body(containsString("http://localhost:8288/experiments/demotivational/generate-quote/quote-model"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/ready", "/q/metrics", "/q/openapi"})
    void a_process_says_how_it_is(String path) {
        visitor(UUID.randomUUID()).get(path).then().statusCode(equalTo(200));
    }
}
