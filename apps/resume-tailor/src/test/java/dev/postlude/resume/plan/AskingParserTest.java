package dev.postlude.resume.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.ai.Models;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AskingParserTest {

    private static final String ODD = "could we maybe nudge the Stripe people the Tuesday after this weekend";

    @Test
    void a_model_says_it_again_and_the_grammar_decides_the_day_and_the_company() {
        try (var provider = new SlowProvider(200, "schedule a follow-up with Strpe next Tuesday", false)) {
            var plan = parse(new AskingParser(new Grammar(), provider.model(), AskingParser.BUDGET), ODD);

            assertThat(plan).isInstanceOfSatisfying(Plan.ScheduleFollowUp.class, followUp -> {
                assertThat(followUp.company()).isEqualTo("Stripe");
                assertThat(followUp.when().date()).isEqualTo("2026-11-24");
            });
        }
    }

    @Test
    void what_the_grammar_understands_or_asks_about_is_no_matter_for_a_model() {
        try (var provider = new SlowProvider(200, "tailor my resume for Stripe", false)) {
            var parser = new AskingParser(new Grammar(), provider.model(), AskingParser.BUDGET);

            assertThat(parse(parser, "Stripe rejected me")).isInstanceOf(Plan.UpdateStatus.class);
            assertThat(parse(parser, "follow up with Stripe")).isInstanceOf(Plan.Unknown.class);
            assertThat(provider.asked()).isZero();
        }
    }

    @Test
    void a_model_that_is_late_fails_or_talks_leaves_the_question_of_the_grammar() {
        var asked = parse(new Grammar(), ODD);
        try (var late = new SlowProvider(200, "tailor my resume for Stripe", true);
                var failing = new SlowProvider(500, "", false);
                var talking = new SlowProvider(200, "I am sorry, none of these.", false)) {
            long begun = System.nanoTime();
            assertThat(parse(new AskingParser(new Grammar(), late.model(), Duration.ofMillis(300)), ODD))
                    .isEqualTo(asked);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
            assertThat(parse(new AskingParser(new Grammar(), failing.model(), AskingParser.BUDGET), ODD))
                    .isEqualTo(asked);
            assertThat(parse(new AskingParser(new Grammar(), talking.model(), AskingParser.BUDGET), ODD))
                    .isEqualTo(asked);
        }
        var offline = Models.of(Map.of(), List.of()).named(Models.OFFLINE);
        assertThat(parse(new AskingParser(new Grammar(), offline, AskingParser.BUDGET), ODD))
                .isEqualTo(asked);
    }

    private static Plan parse(CommandParser parser, String text) {
        return parser.parse(text, ZoneId.of("Europe/Berlin"), Instant.parse("2026-11-18T09:00:00Z"), List.of("Stripe"));
    }
}
