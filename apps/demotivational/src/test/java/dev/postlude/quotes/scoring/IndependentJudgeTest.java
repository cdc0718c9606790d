package dev.postlude.quotes.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.ai.ModelCard;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndependentJudgeTest {

    private static List<ModelCard> models(String claude, String gpt, String judge) {
        return List.of(
                new ModelCard("claude", claude),
                new ModelCard("gpt", gpt),
                new ModelCard("judge", judge),
                new ModelCard("offline", "offline"));
    }

    @Test
    void a_judge_from_the_family_of_a_contestant_is_named_with_what_to_do_about_it() {
        assertThat(IndependentJudge.objection(models("anthropic", "openai", "anthropic")))
                .hasValueSatisfying(sentence ->
                        assertThat(sentence).contains("\"claude\"", "anthropic", "quotes.judge.allow-contestant=true"));
        assertThat(IndependentJudge.objection(models("anthropic", "openai", "openai")))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("\"gpt\""));
    }

    @Test
    void a_judge_of_another_family_or_one_that_only_counts_may_judge() {
        assertThat(IndependentJudge.objection(models("anthropic", "openai", "ollama")))
                .isEmpty();
        assertThat(IndependentJudge.objection(models("anthropic", "openai", "offline")))
                .isEmpty();
        assertThat(IndependentJudge.objection(models("offline", "offline", "offline")))
                .isEmpty();
    }
}
