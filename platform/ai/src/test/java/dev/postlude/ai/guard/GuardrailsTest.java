package dev.postlude.ai.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.api.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardrailsTest {

    @Test
    void length_counts_words_up_to_the_limit() {
        assertThat(Guardrails.length("one two three", 3).held()).isTrue();
        assertThat(Guardrails.length("one two three four", 3)).isEqualTo(new Finding(false, "4 words, at most 3"));
        assertThat(Guardrails.length("one", 3)).isEqualTo(new Finding(true, "1 word, at most 3"));
        assertThat(Guardrails.blank("one").reason()).isEqualTo("1 word");
        assertThat(Guardrails.sentences("Nobody came.", 1, 2).reason()).isEqualTo("1 sentence, from 1 to 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ten to 10–12 people.", "A well-known fact.", "From 1990-1995.", "---", "No dash."})
    void ranges_and_hyphens_are_no_em_dash(String text) {
        assertThat(Guardrails.emDash(text).held()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"It fell — fast.", "It fell—fast.", "It fell -- fast.", "It fell – fast.", "It fell - fast."})
    void an_em_dash_and_what_stands_for_one_is_found(String text) {
        assertThat(Guardrails.emDash(text).held()).isFalse();
        assertThat(Guardrails.emDash(text).reason()).contains("at character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Prices rose 3.5 percent in the U.S. last year.", "One. Two. Three.", "Why?"})
    void one_to_three_sentences_hold(String text) {
        assertThat(Guardrails.sentences(text, 1, 3).held()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "...", "One. Two. Three. Four."})
    void none_or_four_sentences_do_not(String text) {
        assertThat(Guardrails.sentences(text, 1, 3).held()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm sorry, but I can't help with that.",
                "I’m sorry, but I can’t summarize this article.",
                "I cannot provide a summary of this text.",
                "I am unable to access the link.",
                "As an AI language model, I do not read links.",
                "I don't have access to the article. Could you paste it?",
                "Please provide the full article so that I can work on it.",
                "There is no article provided to summarize.",
                "Unfortunately, no content was provided.",
                "That is against my guidelines."
            })
    void an_answer_that_declines_is_found(String text) {
        assertThat(Guardrails.refusal(text).held()).isFalse();
        assertThat(Guardrails.refusal(text).reason()).startsWith("declines: \"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister said she was sorry, but the bridge stays shut.",
                "Voters cannot help noticing the new fees.",
                "Why did the bank refuse to provide loans?",
                "AI models are unable to agree on the answer, a study finds.",
                "Anna Lee could not access the vault for 30 years."
            })
    void a_story_about_refusing_is_no_refusal(String text) {
        assertThat(Guardrails.refusal(text).held()).isTrue();
    }

    @Test
    void an_answer_that_comes_after_an_apology_is_an_answer() {
        var answer = "I cannot open the link, but here is what the title says.\n" + "word ".repeat(30);

        assertThat(Guardrails.refusal(answer).held()).isTrue();
        assertThat(Guardrails.refusal("I cannot open the link.\nSorry.").held()).isFalse();
    }

    @Test
    void blank_is_told_from_written() {
        assertThat(Guardrails.blank(" \n ").held()).isFalse();
        assertThat(Guardrails.blank("?!").held()).isFalse();
        assertThat(Guardrails.blank("Yes.").held()).isTrue();
    }

    @Test
    void copying_is_held_against_a_share() {
        var source = "The bank cut its rate on Thursday and nobody knew why.";

        assertThat(Guardrails.copied(source, "The bank cut its rate on Thursday.", 0.5)
                        .held())
                .isFalse();
        assertThat(Guardrails.copied(source, "Rates fell for reasons nobody understands.", 0.5)
                        .held())
                .isTrue();
    }

    @Test
    void numbers_are_held_against_the_source() {
        assertThat(Guardrails.numbers("It sold 41,000.", "It sold 41,000.").held())
                .isTrue();
        assertThat(Guardrails.numbers("It sold 41,000.", "It sold 43,000."))
                .isEqualTo(new Finding(false, "not in the source: 43,000"));
    }

    @Test
    void a_finding_becomes_a_score_with_its_reason() {
        var score = Guardrails.length("one two", 1).as(Metric.flag("length"));

        assertThat(score.value()).isZero();
        assertThat(score.reason()).isEqualTo("2 words, at most 1");
    }
}
