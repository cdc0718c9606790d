package dev.postlude.fitness.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What a model says that may say anything.
@QuarkusTest
@WithTestResource(LocalProvider.class)
class HeldBackTest {

    @Inject
    Scores scores;

    private static void says(String text, String citations, String sessions, int deficit) {
        LocalProvider.says("""
                {"text": "%s", "citations": [%s], "sessions": [%s], "deficitKcal": %d}
                """.formatted(text, citations, sessions, deficit));
    }

    private void scored(Athlete who, String... expected) {
        String run = who.asks().get("/api/advice").path("items[0].runId");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(scores.of(run)).contains(expected));
    }

    @Test
    void an_invented_number_is_not_shown_and_the_score_says_so() {
        var who = new Athlete("invented");
        says("You slept 9.9 hours.", "", "", 0);

        who.answer("sleep?")
                .body("status", equalTo("complete"))
                .body("result.text", not(containsString("9.9")))
                .body("result.heldBack", contains("grounded"));

        scored(who, "grounded=0", "red-flags=1", "max-deficit=1", "ramp=1");
    }

    @Test
    void a_crash_diet_is_not_shown() {
        var who = new Athlete("starved");
        says("Just eat less.", "", "", 1200);

        who.answer("abs?").body("result.heldBack", contains("max-deficit"));

        scored(who, "grounded=1", "max-deficit=0");
    }

    @Test
    void far_too_long_a_session_is_not_suggested() {
        var who = new Athlete("overdone");
        says(
                "Go and run.",
                "",
                "{\"type\": \"run\", \"minutes\": 300, \"intensity\": \"hard\", \"by\": \"%s\"}"
                        .formatted(Athlete.TODAY.plusDays(2)),
                0);

        who.answer("").body("result.heldBack", contains("ramp")).body("result.session", nullValue());

        scored(who, "ramp=0");
    }

    @Test
    void whoever_has_pain_in_the_chest_is_never_told_to_run() {
        var who = new Athlete("in pain");
        says("Push through it. Pain is weakness.", "", "", 0);

        who.answer("Chest pain at the gym, go on?")
                .body("result.heldBack", contains("red-flags"))
                .body("result.text", containsString("doctor"))
                .body("result.citations", hasSize(0));

        scored(who, "red-flags=0");
        assertThat(LocalProvider.asked()).contains("Refer the person to a professional");
    }

    @Test
    void an_answer_that_keeps_the_rules_is_shown_as_it_is() {
        var who = new Athlete("kept");
        says("Sleep well and move a little every day.", "", "", 0);

        who.answer("hm?")
                .body("result.text", equalTo("Sleep well and move a little every day."))
                .body("result.heldBack", hasSize(0));
    }
}
