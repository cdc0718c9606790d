package dev.postlude.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefusalsTest {

    @Test
    void a_program_is_told_which_field_is_wrong() {
        given().get("/doors/invalid")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("name"))
                .body("violations[0].message", equalTo("is missing; give <b>one</b>"))
                .body("detail", equalTo("name is missing; give <b>one</b>"));
    }

    @Test
    void a_person_is_shown_a_page() {
        given().accept("text/html,*/*;q=0.8")
                .get("/doors/invalid")
                .then()
                .statusCode(422)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("give &lt;b>one"));
    }

    @Test
    void what_is_not_there_is_named() {
        given().get("/doors/gone").then().statusCode(404).body("detail", containsString("There is no door 7"));
        given().get("/nowhere").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void a_query_that_cannot_be_read_is_told_apart_from_an_address_that_leads_nowhere() {
        given().get("/doors/list?limit=many")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("limit"))
                .body("detail", equalTo("limit is a whole number of usual size; was \"many\""));
        given().get("/doors/list?limit=99999999999").then().statusCode(422);
        given().get("/doors/list?limit=1&house=mine")
                .then()
                .statusCode(422)
                .body("detail", equalTo("house is an id; was \"mine\""));
        given().get("/doors/numbered/seven?limit=8&house=").then().statusCode(404);
    }

    @Test
    void a_cursor_of_ones_own_making_is_refused() {
        var beforeAllTime = new Cursor(Instant.parse("-5000-01-01T00:00:00Z"), new UUID(0, 0)).text();
        for (var cursor : List.of("mine", "AAAA", beforeAllTime)) {
            given().queryParam("cursor", cursor)
                    .get("/doors/list")
                    .then()
                    .statusCode(422)
                    .body("violations[0].field", equalTo("cursor"));
        }
        var ours = new Cursor(Instant.parse("1969-07-20T20:17:40.123456Z"), new UUID(1, 2));
        assertThat(Cursor.of(ours.text())).contains(ours);
    }

    @Test
    void whoever_asks_too_often_is_told_when_to_come_back() {
        given().get("/doors/busy").then().statusCode(429).header("Retry-After", "180");
    }

    @Test
    void any_other_refusal_keeps_its_title() {
        given().get("/doors/large").then().statusCode(413).body("title", equalTo("Too large"));
    }

    @Test
    void a_form_of_another_site_is_refused() {
        given().header("Sec-Fetch-Site", "cross-site")
                .post("/doors/knock")
                .then()
                .statusCode(403);
        given().header("Origin", "https://elsewhere.example")
                .post("/doors/knock")
                .then()
                .statusCode(403);
        given().header("Origin", "null").post("/doors/knock").then().statusCode(403);
    }

    @Test
    void a_form_of_ours_and_a_program_may_pass() {
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .post("/doors/knock")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/doors?notice=knocked"));
        given().redirects().follow(false).post("/doors/knock").then().statusCode(303);
    }

    @Test
    void a_form_never_leads_to_another_site() {
        given().redirects()
                .follow(false)
                .post("/doors/knock-elsewhere")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/?notice=knocked"));
    }
}
