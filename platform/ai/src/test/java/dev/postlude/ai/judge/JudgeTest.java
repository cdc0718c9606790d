package dev.postlude.ai.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postlude.ai.Model;
import dev.postlude.ai.Models;
import dev.postlude.ai.Prompt;
import dev.postlude.ai.Stories;
import dev.postlude.ai.UnreadableAnswer;
import dev.postlude.ai.fake.FakeProvider;
import dev.postlude.ai.fake.Reply;
import dev.postlude.ai.summary.Lead;
import dev.postlude.ai.summary.Summarise;
import dev.postlude.api.Metric;
import dev.postlude.api.Metric.Direction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {

    static final List<String> STORIES = Stories.ALL;

    private static final String FINE = "{\"faithfulness\": {\"reason\": \"ok\", \"score\": 0.9},"
            + " \"teaser\": {\"reason\": \"ok\", \"score\": 0.5}, \"spoiler\": {\"reason\": \"ok\", \"score\": 0}}";

    private final Model offline = Models.of(Map.of(), List.of()).named("offline");

    @ParameterizedTest
    @FieldSource("STORIES")
    void the_two_leads_differ_as_a_reader_would_expect(String name) {
        var question = judged(name, summary(Lead.QUESTION, name));
        var fact = judged(name, summary(Lead.FACT, name));

        assertThat(question.mark("teaser").score())
                .isGreaterThan(fact.mark("teaser").score() + 0.2);
        assertThat(List.of(question, fact))
                .allSatisfy(judgement ->
                        assertThat(judgement.mark("faithfulness").score()).isGreaterThan(0.85));
    }

    @Test
    void over_the_stories_together_a_fact_gives_away_more_than_a_question() {
        assertThat(meanSpoiler(Lead.FACT)).isGreaterThan(meanSpoiler(Lead.QUESTION) + 0.2);
    }

    @Test
    void what_is_invented_costs_faithfulness_and_is_named() {
        var honest = "Vestmark's Harbour Bridge carries 41,000 vehicles a day.";

        double before = faithfulness(honest).score();
        var number = faithfulness(honest.replace("41,000", "51,000"));
        var name = faithfulness(honest.replace("Harbour Bridge", "Golden Gate Bridge"));
        var story = faithfulness("A comet destroyed the town and everybody moved to Mars.");

        assertThat(before).isGreaterThan(0.95);
        assertThat(number.score()).isLessThan(before - 0.3);
        assertThat(number.reason()).contains("not in the source: 51,000");
        assertThat(name.score()).isLessThan(before - 0.2);
        assertThat(name.reason()).contains("Golden Gate Bridge");
        assertThat(story.score()).isLessThan(0.3);
    }

    @Test
    void what_is_turned_around_costs_faithfulness() {
        var said = faithfulness("The bridge was closed after a diver found damage.");
        var denied = faithfulness("The bridge was not closed after a diver found damage.");

        assertThat(denied.score()).isLessThan(said.score() * 0.6);
        assertThat(denied.reason()).contains("turned around");
    }

    @Test
    void initials_stand_for_the_name_and_the_name_for_initials() {
        var source = "The World Health Organization met in Geneva. NASA watched.";

        assertThat(judge(offline)
                        .judge(source, "The WHO met.")
                        .mark("faithfulness")
                        .reason())
                .doesNotContain("unknown there");
        assertThat(judge(offline)
                        .judge(source, "In Geneva the ILO met.")
                        .mark("faithfulness")
                        .reason())
                .contains("unknown there: ILO");
    }

    @Test
    void giving_the_outcome_away_spoils_and_asking_for_it_does_not() {
        var told = Stories.read("battery");

        double away = judged("battery", told.text().substring(0, told.text().indexOf('.') + 1))
                .mark("spoiler")
                .score();
        double asked = judged("battery", "What keeps a battery alive in the cold?")
                .mark("spoiler")
                .score();

        assertThat(away).isGreaterThan(0.6);
        assertThat(asked).isLessThan(0.2);
    }

    @Test
    void a_question_about_something_else_is_no_teaser() {
        double about = judged("battery", "What keeps a battery alive in the cold?")
                .mark("teaser")
                .score();
        double elsewhere = judged("battery", "Who stole the painting from the museum?")
                .mark("teaser")
                .score();

        assertThat(about).isGreaterThan(elsewhere + 0.3);
    }

    @Test
    void the_same_is_marked_the_same() {
        var summary = summary(Lead.FACT, "whale");

        assertThat(judged("whale", summary).marks())
                .isEqualTo(judged("whale", summary).marks());
    }

    @Test
    void an_app_adds_criteria_of_its_own_without_touching_the_judge() {
        var shouting = new Criterion("shouting", "1 if it shouts, 0 if it does not.", Direction.LOWER, exhibit -> {
            boolean shouts = exhibit.text().text().contains("!");
            return new Mark(shouts ? 1 : 0, shouts ? "has an exclamation mark" : "calm");
        });

        var judgement = new Judge(offline, Rubric.of("tone", 3, shouting)).judge("Source.", "Now!");

        assertThat(judgement.mark("shouting")).isEqualTo(new Mark(1, "has an exclamation mark"));
        assertThat(judgement.version()).isEqualTo(3);
        assertThat(judgement.answer().model()).isEqualTo("offline");
        assertThat(judgement.score(Metric.number("shouting", 0, 1)).reason())
                .isEqualTo("has an exclamation mark (tone 3, offline)");
    }

    @Test
    void a_real_model_reads_the_rubric_and_its_marks_are_taken() {
        try (var fake = FakeProvider.start().next(Reply.says("```json\n" + FINE + "\n```"))) {
            var judgement = judge(remote(fake)).judge("Source text.", "Summary text.");

            assertThat(judgement.mark("faithfulness")).isEqualTo(new Mark(0.9, "ok"));
            assertThat(judgement.mark("spoiler").score()).isZero();
            assertThat(fake.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.body())
                            .contains("Source text.", "Summary text.", "faithfulness", "teaser", "Low is better"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"faithfulness\": {\"reason\": \"ok\", \"score\": 0.9}}",
                "{\"faithfulness\": {\"reason\": \"ok\", \"score\": 1.2}}",
                "{\"faithfulness\": {\"reason\": \"ok\", \"score\": -0.1}}",
                "{\"faithfulness\": {\"reason\": \"ok\", \"score\": \"0.9\"}}",
                "{\"faithfulness\": {\"score\": 0.9}}",
                "{\"faithfulness\": 0.9}",
                "[]",
                "0.9",
                "I'd say 0.9.",
                "{\"faithfulness\": {\"reason\": \"ok\", \"sco"
            })
    void marks_that_are_missing_or_out_of_range_are_errors_that_may_be_tried_again(String said) {
        try (var fake = FakeProvider.start().next(Reply.says(said))) {
            assertThatExceptionOfType(UnreadableAnswer.class)
                    .isThrownBy(() -> judge(remote(fake)).judge("Source.", "Text."))
                    .satisfies(e -> assertThat(e.retryable()).isTrue())
                    .withMessageContaining("It began: ");
        }
    }

    @Test
    void nothing_is_not_judged() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> judge(offline).judge(" ", "Text."))
                .withMessageContaining("the source is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> judge(offline).judge("Source.", ""))
                .withMessageContaining("unknown");
    }

    private double meanSpoiler(Lead lead) {
        return STORIES.stream()
                .mapToDouble(name ->
                        judged(name, summary(lead, name)).mark("spoiler").score())
                .average()
                .orElseThrow();
    }

    private Mark faithfulness(String text) {
        return judged("bridge", text).mark("faithfulness");
    }

    private Judgement judged(String name, String text) {
        var story = Stories.read(name);
        return judge(offline).judge(story.title(), story.text(), text);
    }

    private String summary(Lead lead, String name) {
        var story = Stories.read(name);
        return offline.answer(Prompt.of(new Summarise(lead, story.title(), story.text(), 50)))
                .text();
    }

    private static Judge judge(Model model) {
        return new Judge(model, Criteria.TEASING_SUMMARY);
    }

    private static Model remote(FakeProvider fake) {
        return Models.of(fake.settings("judge", "openai"), List.of("judge")).named("judge");
    }
}
