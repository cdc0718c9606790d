package dev.postlude.scoop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.postlude.testing.app.Waiting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(LocalSite.class)
class AddingFeedsTest {

    @Inject
    Facts facts;

    private static ValidatableResponse add(String url) {
        return given().contentType("application/json")
                .body(Map.of("url", url))
                .post("/api/feeds")
                .then();
    }

    @Test
    void a_feed_is_added_with_its_stories() {
        var url = LocalSite.serves("/adding/feed.xml", "application/rss+xml", SampleFeed.rss("Harbour notes", 3));

        var id = add(url).statusCode(201)
                .header("Location", containsString("/api/feeds/"))
                .body("url", equalTo(url))
                .body("title", equalTo("Harbour notes"))
                .body("status", equalTo("active"))
                .body("stories", equalTo(3))
                .extract()
                .path("id");

        given().get("/api/feeds/" + id).then().statusCode(200).body("title", equalTo("Harbour notes"));
        given().get("/api/stories?feed=" + id)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(3))
                .body("items[0].title", equalTo(SampleFeed.title(0)))
                .body("items[0].guid", equalTo("0"))
                .body("next", nullValue());
    }

    @Test
    void a_page_that_links_a_feed_adds_that_feed() {
        var feed = LocalSite.serves("/linked/atom.xml", "application/rss+xml", SampleFeed.rss("Linked", 1));
        var page = LocalSite.serves("/linked/", "text/html", """
                <!doctype html><html><head><title>Blog</title>
                <link rel="alternate" type="application/rss+xml" href="atom.xml"></head><body>Hello</body></html>""");

        add(page).statusCode(201).body("url", equalTo(feed));
    }

    @Test
    void a_feed_that_is_there_is_answered_and_not_doubled() {
        var url = LocalSite.serves("/twice/feed.xml", "application/rss+xml", SampleFeed.rss("Twice", 2));
        var id = add(url).statusCode(201).extract().<String>path("id");

        add(url).statusCode(200).body("id", equalTo(id)).body("stories", equalTo(2));
    }

    @Test
    void two_feeds_may_both_count_their_stories_one_two_three() {
        LocalSite.serves("/same/a.xml", "application/rss+xml", SampleFeed.rss("Same A", 3));
        LocalSite.serves("/same/b.xml", "application/rss+xml", SampleFeed.rss("Same B", 3));

        add(LocalSite.url("/same/a.xml")).statusCode(201).body("stories", equalTo(3));
        add(LocalSite.url("/same/b.xml")).statusCode(201).body("stories", equalTo(3));
    }

    @Test
    void at_most_the_newest_two_hundred_entries_become_stories() {
        var url = LocalSite.serves("/long/feed.xml", "application/rss+xml", SampleFeed.rss("Long", 260));

        var id =
                add(url).statusCode(201).body("stories", equalTo(200)).extract().<String>path("id");

        given().get("/api/stories?limit=500&feed=" + id).then().body("items[199].guid", equalTo("199"));
    }

    @ParameterizedTest
    @CsvSource({
        "/bad/page.html, text/html, '<html><head><title>No feed</title></head><body><p>Hello</p></body></html>', links no feed",
        "/bad/junk.bin, application/octet-stream, 'PK junk', neither RSS",
        "/bad/empty.xml, application/rss+xml, '', was empty",
        "/bad/opml.xml, text/xml, '<opml version=\"2.0\"><body/></opml>', OPML",
        "/bad/nothing.xml, text/xml, '<rss version=\"2.0\"><channel><title>T</title></channel></rss>', without any story",
        "/bad/bomb.xml, text/xml, '<!DOCTYPE r [<!ENTITY a \"b\">]><rss><channel><title>&a;</title></channel></rss>', entit"
    })
    void what_cannot_be_read_is_refused_with_the_reason_and_leaves_no_trace(
            String path, String type, String body, String reason) {
        LocalSite.serves(path, type, body);
        var before = facts.count("SELECT count(*) FROM scoop.feed");

        add(LocalSite.url(path))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("title", notNullValue())
                .body("detail", containsString(reason))
                .body("violations[0].field", equalTo("url"));

        assertThat(facts.count("SELECT count(*) FROM scoop.feed")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"'', missing", "'   ', missing", "ftp://example.org/feed, web address", "http://, web address"})
    void what_is_no_address_is_refused(String url, String reason) {
        add(url).statusCode(422).contentType("application/problem+json").body("detail", containsString(reason));
    }

    @Test
    void a_server_that_does_not_have_it_is_named() {
        add(LocalSite.url("/nowhere.xml")).statusCode(422).body("detail", containsString("404"));
    }

    @Test
    void json_that_is_none_is_refused_as_a_problem() {
        given().contentType("application/json")
                .body("{\"url\":")
                .post("/api/feeds")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void an_unknown_feed_is_a_problem_too() {
        given().get("/api/feeds/6f2f4a52-5b8e-4a3d-9d0b-3d3b7f0a1c11")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("no feed"));
    }

    @Test
    void a_list_of_feeds_is_taken_in_and_given_out() {
        var url = LocalSite.serves("/listed/feed.xml", "application/rss+xml", SampleFeed.rss("Listed", 2));
        var opml = """
                <opml version="2.0"><body><outline text="Folder">
                  <outline type="rss" text="Listed as" xmlUrl="%s"/><outline text="Bad" xmlUrl="gopher://x"/>
                </outline></body></opml>""".formatted(url);

        given().contentType("text/x-opml")
                .body(opml)
                .post("/api/opml")
                .then()
                .statusCode(200)
                .body("added.size()", equalTo(1))
                .body("refused[0].url", equalTo("gopher://x"));

        var id = facts.texts("SELECT id::text FROM scoop.feed WHERE url = ?", url)
                .getFirst();
        Waiting.until(() -> given().get("/api/feeds/" + id)
                .then()
                .body("stories", equalTo(2))
                .body("title", equalTo("Listed")));
        given().get("/api/opml")
                .then()
                .statusCode(200)
                .body(containsString(url))
                .body(endsWith("</opml>"));
    }
}
