package dev.postlude.quarkus.test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.QuarkusUnitTest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StrangersTest {

    private static final String PROBLEM = "application/problem+json";

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Vault.class))
            .overrideConfigKey("quarkus.http.auth.basic", "true")
            .overrideConfigKey("quarkus.security.users.embedded.enabled", "true")
            .overrideConfigKey("quarkus.security.users.embedded.plain-text", "true")
            .overrideConfigKey("quarkus.security.users.embedded.users.ada", "ada")
            .overrideConfigKey("quarkus.security.users.embedded.roles.ada", "reader");

    @Path("/vault")
    public static class Vault {

        @GET
        @Path("/books")
        @RolesAllowed("reader")
        public String books() {
            return "books";
        }

        @GET
        @Path("/gold")
        @RolesAllowed("admin")
        public String gold() {
            return "gold";
        }
    }

    @Test
    void whoever_is_refused_is_told_so_in_words() {
        given().auth()
                .preemptive()
                .basic("ada", "ada")
                .get("/vault/books")
                .then()
                .statusCode(200);
        given().get("/vault/books")
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .header("www-authenticate", containsString("basic"))
                .body("title", equalTo("Not signed in"));
        given().auth()
                .preemptive()
                .basic("ada", "guess")
                .get("/vault/books")
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .header("www-authenticate", containsString("basic"));
        given().auth()
                .preemptive()
                .basic("ada", "ada")
                .get("/vault/gold")
                .then()
                .statusCode(403)
                .contentType(PROBLEM)
                .body("title", equalTo("Not allowed"));
    }
}
