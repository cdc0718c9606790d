package dev.postlude.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

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

    private static String key(RequestSpecification request) {
        return request.get("/doors/visitor").then().statusCode(200).extract().path("key");
    }
}
