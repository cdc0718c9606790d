package dev.postlude.fitness.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.postlude.fitness.advice.Athlete;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SourcesTest {

    private static final LocalDate DAY = Athlete.TODAY.minusDays(1);

    /// As a phone writes it: with a curly apostrophe and a space that does not break, and here with markup in it.
    private static final String WATCH = "<script>alert(1)</script> Ada’s Apple\u00a0Watch 心";

    private final Athlete ada = new Athlete("believes " + UUID.randomUUID());

    @BeforeEach
    void two_who_counted_the_same_minutes() {
        ada.imports(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <HealthData locale="en_US">
                 <ExportDate value="%1$s 12:00:00 +0000"/>
                 %2$s
                 %3$s
                 %4$s
                </HealthData>
                """.formatted(DAY, steps(WATCH, 10, 1000), steps("Ada’s iPhone", 10, 400), steps("Ada’s iPhone", 14, 7))
                        .getBytes(StandardCharsets.UTF_8));
        awaitSteps(1007);
    }

    private static String steps(String source, int hour, int count) {
        return "<Record type=\"HKQuantityTypeIdentifierStepCount\" sourceName=\"%s\" unit=\"count\" creationDate=\"%2$s\" startDate=\"%3$s %4$d:00:00 +0000\" endDate=\"%3$s %4$d:10:00 +0000\" value=\"%5$d\"/>"
                .formatted(source.replace("<", "&lt;"), DAY + " 11:00:00 +0000", DAY, hour, count);
    }

    private void awaitSteps(double expected) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> {
                    Number steps = ada.asks()
                            .get("/api/metrics/daily?from=%1$s&to=%1$s".formatted(DAY))
                            .path("items[0].metrics.steps.value");
                    assertThat(steps).isNotNull();
                    assertThat(steps.doubleValue()).isEqualTo(expected);
                });
    }

    /// Without asking for a page, a program is known by its name.
    private static RequestSpecification asks(Athlete who) {
        return given().header("User-Agent", who.name());
    }

    private ValidatableResponse page() {
        return asks(ada).get("/sources").then().statusCode(200);
    }

    /// The addresses of the forms that move something, in order.
    private String form(int number) {
        var forms = Pattern.compile("action=\"(/sources/movement/\\d+)\"")
                .matcher(page().extract().asString())
                .results()
                .toList();
        return forms.get(number).group(1);
    }

    private ValidatableResponse move(Athlete who, String path, String place, String move) {
        return asks(who)
                .redirects()
                .follow(false)
                .formParam("place", place)
                .formParam("move", move)
                .post(path)
                .then();
    }

    @Test
    void whoever_is_believed_first_counts_and_the_days_are_counted_anew() {
        page().body(containsString("&lt;script&gt;alert(1)&lt;/script&gt; Ada’s Apple Watch 心"))
                .body(not(containsString("<script")));
        var phone = form(1);

        move(ada, phone, "1", "up").statusCode(303).header("Location", containsString("notice=believed"));
        awaitSteps(407);
        move(ada, phone, "1", "up").statusCode(303).header("Location", containsString("notice=as_it_was"));
        assertThat(form(0)).as("twice is once").isEqualTo(phone);

        move(ada, phone, "0", "down").statusCode(303).header("Location", containsString("notice=believed"));
        awaitSteps(1007);
    }

    @Test
    void nobody_moves_somebody_elses_and_what_cannot_be_meant_is_refused() {
        var watch = form(0);

        move(new Athlete("a stranger"), watch, "0", "down").statusCode(404);
        move(ada, "/sources/luck/1", "0", "down").statusCode(404);
        move(ada, "/sources/movement/2147483647", "0", "down").statusCode(404);
        move(ada, "/sources/movement/none", "0", "down").statusCode(404);
        move(ada, watch, "0", "sideways").statusCode(422);
        move(ada, watch, "", "down").statusCode(422);
        asks(ada)
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("place", "0")
                .formParam("move", "down")
                .post(watch)
                .then()
                .statusCode(403);
        assertThat(form(0)).isEqualTo(watch);
        awaitSteps(1007);
    }
}
