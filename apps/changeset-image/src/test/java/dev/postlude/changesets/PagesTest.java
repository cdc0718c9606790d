package dev.postlude.changesets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.postlude.testing.app.Waiting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalSlack.class)
class PagesTest {

    private static Response paste(String content, String title) {
        return given().accept("text/html")
                .redirects()
                .follow(false)
                .multiPart("files", "", new byte[0])
                .multiPart("content", content)
                .multiPart("title", title)
                .multiPart("url", "")
                .multiPart("theme", "dark")
                .multiPart("size", "og")
                .post("/releases");
    }

    private static String page(String path) {
        return given().accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void a_pasted_changeset_leads_to_its_page_with_picture_words_and_table() {
        var led = paste(Asking.MINOR, "Pasted <b>here</b>");

        assertThat(led.statusCode()).isEqualTo(303);
        var path = led.header("Location").replaceFirst("^https?://[^/]+", "");
        Waiting.until(() -> assertThat(page(path)).contains("/images/", "In words", "@acme/core", "What moves"));
        assertThat(page(path))
                .contains("Pasted &lt;b&gt;here&lt;/b&gt;")
                .doesNotContain("<b>here</b>")
                .doesNotContain("<script");
        assertThat(page("/")).contains("Newest releases", "Pasted &lt;b&gt;here&lt;/b&gt;");
    }

    @Test
    void files_chosen_in_the_form_lead_there_too() {
        given().redirects()
                .follow(false)
                .multiPart("files", "a.md", Asking.MINOR.getBytes(StandardCharsets.UTF_8))
                .multiPart("content", "")
                .post("/releases")
                .then()
                .statusCode(303);
    }

    @Test
    void a_bad_changeset_comes_back_with_the_reason_and_what_was_typed() {
        var back = paste("---\nui: huge\n---\n</textarea><script>alert(1)</script>", "Kept");

        back.then()
                .statusCode(422)
                .body(containsString("pasted.md line 2"))
                .body(containsString("&lt;script&gt;"))
                .body(not(containsString("<script>alert")))
                .body(containsString("Kept"));
    }

    @Test
    void every_page_says_that_no_script_may_run() {
        for (var path : new String[] {"/", "/about"}) {
            given().accept("text/html")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Content-Security-Policy", containsString("default-src 'none'"));
        }
        assertThat(page("/about")).contains("/experiments/changeset-image/make-images/layout");
    }

    @Test
    void styles_are_there() {
        given().get("/css/changesets.css").then().statusCode(200);
        given().get("/img/mark.svg").then().statusCode(200);
    }
}
