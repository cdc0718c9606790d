package dev.postlude.fitness.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.postlude.fitness.advice.Athlete;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagesTest {

    private static final Athlete READER = new Athlete("pages");
    private static final String COOKIE = "77777777-7777-4777-8777-777777777777";

    @BeforeEach
    void history() {
        // Once for all; without a cookie, and without asking for a page, a program is known by its name.
        if (READER.asks().get("/api/insights").path("asOf") == null) {
            READER.withHistory(31);
        }
    }

    /// A page as somebody gets it who is known by the name of their program.
    private static ValidatableResponse page(String path) {
        return given().header("User-Agent", READER.name()).get(path).then();
    }

    private static ValidatableResponse visitor(String path) {
        return given().cookie("postlude_guest", COOKIE)
                .accept("text/html")
                .get(path)
                .then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/trends", "/trends?days=365", "/sleep", "/load", "/body"})
    void charts_say_in_words_what_they_show_and_style_nothing_inline(String path) {
        var html = page(path).statusCode(200).extract().asString();

        assertThat(html)
                .contains("<svg class=\"chart", "<title>", "<desc>", "role=\"img\"")
                .doesNotContain(" style=", "<script", "NaN");
        assertThat(Pattern.compile("<svg").matcher(html).results().count())
                .isEqualTo(Pattern.compile("</svg>").matcher(html).results().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/trends", "/sleep", "/load", "/body", "/workouts", "/advice", "/about", "/privacy"})
    void whoever_is_new_here_finds_a_page_and_no_script(String path) {
        visitor(path)
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(not(containsString("<script")));
    }

    @Test
    void the_ratio_is_never_shown_without_its_caveat() {
        page("/load").body(containsString("contested")).body(containsString("no injury is predicted"));
    }

    @Test
    void a_workout_has_its_heart_and_somebody_elses_is_not_there() {
        List<String> ids = READER.asks().get("/api/workouts").path("items.id");

        page("/workouts").statusCode(200).body(containsString(ids.getFirst()));
        page("/workouts/" + ids.getFirst()).statusCode(200).body(containsString("TRIMP"));
        visitor("/workouts/" + ids.getFirst()).statusCode(404).body(containsString("Meridian"));
    }

    @Test
    void a_question_on_a_page_is_answered_on_its_own_page_and_can_be_rated_there() {
        READER.answer("What <b>now</b>?").body("status", equalTo("complete"));
        String id = READER.asks().get("/api/advice").path("items[0].id");

        page("/advice/" + id)
                .statusCode(200)
                .body(containsString("What &lt;b&gt;now&lt;/b&gt;?"))
                .body(containsString("look it up"))
                .body(containsString("/experiments/fitness-coach/advise/coaching-tone"))
                .body(not(containsString("DRILL")))
                .body(not(containsString("CALM")));
        given().header("User-Agent", READER.name())
                .redirects()
                .follow(false)
                .formParam("helpful", "true")
                .post("/advice/" + id + "/rating")
                .then()
                .statusCode(303)
                .header("Location", containsString("notice=rated"));
        visitor("/advice/" + id).statusCode(404);
    }

    @Test
    void a_form_that_cannot_be_meant_comes_back_with_the_reason() {
        given().cookie("postlude_guest", COOKIE)
                .accept("text/html")
                .formParam("question", "x".repeat(600))
                .post("/advice")
                .then()
                .statusCode(422)
                .body(containsString("aria-invalid"));
        given().cookie("postlude_guest", COOKIE)
                .accept("text/html")
                .formParam("targetWeight", "a lot")
                .post("/body/target")
                .then()
                .statusCode(422)
                .body(containsString("such as 72.5"));
        visitor("/trends?days=7").statusCode(422);
        visitor("/sleep?night=never").statusCode(422);
    }

    @Test
    void the_night_one_asks_for_is_the_night_that_is_drawn() {
        var morning = Athlete.TODAY.minusDays(3);

        page("/sleep?night=" + morning)
                .statusCode(200)
                .body(containsString("The night to"))
                .body(containsString("hypnogram"));
    }
}
