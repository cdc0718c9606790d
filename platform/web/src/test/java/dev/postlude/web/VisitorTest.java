package dev.postlude.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VisitorTest {

    @Test
    void a_browser_is_known_again_by_the_cookie_of_its_first_page() {
        var first = given().header("Sec-Fetch-Site", "none")
                .get("/doors/visitor")
                .then()
                .extract();
        var cookie = first.detailedCookie("postlude_guest");

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        String again = key(given().cookie("postlude_guest", cookie.getValue()));
        assertThat(again).isEqualTo(first.<String>path("key")).doesNotContain(cookie.getValue());
    }

    @Test
    void an_invented_cookie_is_not_believed() {
        assertThat(key(given().cookie("postlude_guest", "x")))
                .startsWith("guest-")
                .hasSize(30);
    }

    @Test
    void an_account_is_one_visitor_wherever_it_comes_from() {
        var here = given().auth().preemptive().basic("ada", "ada").header("User-Agent", "here");
        var there = given().auth().preemptive().basic("ada", "ada").header("User-Agent", "there");

        assertThat(key(here)).isEqualTo(key(there)).startsWith("account-");
    }

    @Test
    void programs_are_told_apart_by_what_they_call_themselves() {
        assertThat(key(given().header("User-Agent", "one")))
                .isEqualTo(key(given().header("User-Agent", "one")))
                .isNotEqualTo(key(given().header("User-Agent", "other")));
    }

    @Test
    void only_an_administrator_is_one() {
        given().auth()
                .preemptive()
                .basic("ada", "ada")
                .get("/doors/visitor")
                .then()
                .body("admin", equalTo(false));
        given().auth()
                .preemptive()
                .basic("admin", "other")
                .get("/doors/visitor")
                .then()
                .body("admin", equalTo(true));
        given().get("/doors/visitor").then().body("admin", equalTo(false));
    }

    @Test
    void what_no_person_asked_for_does_not_count() {
        given().header("Sec-Purpose", "prefetch").get("/doors/visitor").then().body("counts", equalTo(false));
        given().header("User-Agent", "Examplebot/1")
                .get("/doors/visitor")
                .then()
                .body("counts", equalTo(false));
        given().get("/doors/visitor").then().body("counts", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Scoop/0.1 (feed reader; contact the operator of this installation)",
                "Feedly/1.0 (+http://www.feedly.com/fetcher.html; 12 subscribers)",
                "Feedbin feed-id:1 - 3 subscribers",
                "Mozilla/5.0 (compatible; inoreader.com; 4 subscribers)",
                "FreshRSS/1.24.1 (Linux; https://freshrss.org)",
                "Tiny Tiny RSS/24.04 (https://tt-rss.org/)",
                "Mozilla/5.0 (compatible; Miniflux/2.1.0; +https://miniflux.app)",
                "CommaFeed/5.0 (https://github.com/Athou/commafeed)",
                "NetNewsWire (RSS Reader; https://netnewswire.com/)",
                "NewsBlur Feed Fetcher - 1 subscriber",
                "newsboat/2.35.0 (Linux x86_64)"
            })
    void a_feed_reader_on_its_rounds_does_not_count(String agent) {
        given().header("User-Agent", agent).get("/doors/visitor").then().body("counts", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0"
                        + " Safari/537.36 Edg/142.0.0.0",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " Version/18.5 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0"
                        + " Mobile Safari/537.36",
                "curl/8.14.1",
                "Java-http-client/25"
            })
    void a_browser_counts_and_so_does_a_program_that_somebody_runs(String agent) {
        given().header("User-Agent", agent).get("/doors/visitor").then().body("counts", equalTo(true));
    }

    private static String key(RequestSpecification request) {
        return request.get("/doors/visitor").then().statusCode(200).extract().path("key");
    }
}
