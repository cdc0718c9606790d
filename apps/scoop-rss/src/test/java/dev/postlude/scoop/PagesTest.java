package dev.postlude.scoop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalSite.class)
class PagesTest {

    private static final String READER = "66666666-6666-4666-8666-666666666666";

    @Inject
    Shelf shelf;

    private static RequestSpecification browser() {
        return given().cookie("postlude_guest", READER)
                .accept("text/html")
                .redirects()
                .follow(false);
    }

    @Test
    void the_front_page_shows_scoops_and_lets_nobody_guess_their_strategy() {
        shelf.story("/pages/front.xml", "A rare headline of pistachio", SampleFeed.article(3));

        browser()
                .get("/?q=pistachio")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("A rare headline of pistachio"))
                .body(not(containsString("QUESTION_LED")))
                .body(not(containsString("FACT_LED")))
                .body(not(containsString("<script")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/flavors", "/saved", "/about", "/?q=nothingtastesofthis"})
    void pages_run_no_script_and_say_so(String page) {
        browser()
                .get(page)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .body(not(containsString("<script")))
                .body(not(containsString(" style=")));
    }

    @Test
    void a_publisher_cannot_bring_a_script_onto_our_pages() {
        var story = shelf.story(
                "/pages/evil.xml",
                "Evil &amp;lt;script&amp;gt;",
                "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt; " + SampleFeed.article(4));

        browser()
                .get("/story/" + story)
                .then()
                .body(not(containsString("alert(1)")))
                .body(not(containsString("onerror")));
    }

    @Test
    void a_flavor_is_added_by_a_form_and_one_that_cannot_be_read_says_why_on_the_form() {
        LocalSite.serves("/pages/form.xml", "application/rss+xml", SampleFeed.rss("Formal", 1));

        var flavor = browser()
                .formParam("url", LocalSite.url("/pages/form.xml"))
                .post("/flavors")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        browser()
                .get(flavor)
                .then()
                .statusCode(200)
                .body(containsString("A new flavor!"))
                .body(containsString("Formal"));
        browser()
                .formParam("url", LocalSite.url("/pages/nothing.xml"))
                .post("/flavors")
                .then()
                .statusCode(422)
                .contentType("text/html")
                .body(containsString("404"))
                .body(containsString("/pages/nothing.xml"));
    }

    @Test
    void a_story_is_saved_rated_and_taken_out_again_by_forms() {
        var story = shelf.story("/pages/forms.xml", "Kept for later", SampleFeed.article(5));

        browser()
                .formParam("saved", "true")
                .formParam("back", "/flavors")
                .post("/story/" + story + "/saved")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/flavors?notice=saved"));
        browser().get("/saved").then().body(containsString("Kept for later"));
        browser()
                .formParam("rating", "good")
                .post("/story/" + story + "/rating")
                .then()
                .statusCode(303);
        browser()
                .get("/story/" + story + "?notice=rated")
                .then()
                .body(containsString("Your taste decides"))
                .body(containsString("value=\"good\" aria-pressed=\"true\""));
        browser()
                .formParam("saved", "false")
                .post("/story/" + story + "/saved")
                .then()
                .statusCode(303);
        browser().get("/saved").then().body(not(containsString("Kept for later")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example"})
    void a_form_leads_back_to_our_own_pages_only(String back) {
        var story = shelf.story("/pages/back" + Math.abs(back.hashCode()) + ".xml");

        var location = browser()
                .formParam("saved", "true")
                .formParam("back", back)
                .post("/story/" + story + "/saved")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        assertThat(location).doesNotContain("evil");
    }

    @Test
    void another_sites_page_cannot_use_a_readers_browser() {
        browser()
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("url", "x")
                .post("/flavors")
                .then()
                .statusCode(403);
        browser()
                .header("Origin", "https://evil.example")
                .formParam("url", "x")
                .post("/flavors")
                .then()
                .statusCode(403);
        browser()
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("url", "")
                .post("/flavors")
                .then()
                .statusCode(422);
    }

    @Test
    void a_page_that_is_not_there_is_a_page_all_the_same() {
        browser()
                .get("/story/6f2f4a52-5b8e-4a3d-9d0b-3d3b7f0a1c11")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("Back to the fresh scoops"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/ready", "/q/metrics", "/q/openapi"})
    void a_process_says_how_it_is(String path) {
        given().get(path).then().statusCode(equalTo(200));
    }
}
