package dev.postlude.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalToIgnoringCase;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {

    @Test
    void a_browser_is_asked_who_is_at_it() {
        given().accept("text/html")
                .get("/sign-in")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalToIgnoringCase("Basic realm=\"Doors\""));
    }

    @Test
    void whoever_has_said_it_is_led_home() {
        given().auth()
                .preemptive()
                .basic("ada", "ada")
                .redirects()
                .follow(false)
                .get("/sign-in")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/"));
    }
}
