package dev.postlude.quotes.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndependentJudgeTest {

    /// `provider model`, with an `@` before the provider for one that is asked at another address.
    private static Lineage lineage(String name, String told) {
        var words = told.replace("@", "").split(" ");
        return new Lineage(
                name, words[0], words.length > 1 ? Optional.of(words[1]) : Optional.empty(), !told.startsWith("@"));
    }

    private static Optional<String> objection(String claude, String gpt, String judge) {
        return IndependentJudge.objection(List.of(
                lineage("claude", claude),
                lineage("gpt", gpt),
                lineage("judge", judge),
                lineage("offline", "offline")));
    }

    @Test
    void a_judge_from_the_family_of_a_contestant_is_named_with_what_to_do_about_it() {
        assertThat(objection("anthropic claude-sonnet-4", "openai gpt-4o", "anthropic claude-opus-4"))
                .hasValueSatisfying(sentence ->
                        assertThat(sentence).contains("\"claude\"", "anthropic", "quotes.judge.allow-contestant=true"));
        assertThat(objection("anthropic claude-sonnet-4", "openai gpt-4o", "openai o3-mini"))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("\"gpt\""));
    }

    /// Many speak the protocol of one, and a name is all there is to see.
    @ParameterizedTest
    @CsvSource({
        "@openai anthropic/claude-3.5-haiku, @openai openai/gpt-4o-mini, anthropic claude-opus-4",
        "ollama llama3.1:8b, ollama qwen2.5:7b, ollama llama3.2:3b",
        "anthropic claude-sonnet-4, ollama gpt-oss:20b, openai o4-mini",
        "anthropic claude-sonnet-4, @openai mixtral-8x7b, ollama mistral:7b",
        "offline, @openai, @openai",
    })
    void a_relative_under_another_roof_is_one_all_the_same(String claude, String gpt, String judge) {
        assertThat(objection(claude, gpt, judge)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "anthropic claude-sonnet-4, openai gpt-4o, ollama llama3.1:8b",
        "anthropic claude-sonnet-4, openai gpt-4o, offline",
        "offline, offline, offline",
        "offline, offline, anthropic claude-opus-4",
        "ollama llama3.1:8b, ollama qwen2.5:7b, ollama mistral:7b",
        "anthropic claude-sonnet-4, openai gpt-4o, @openai google/gemini-2.5-pro",
    })
    void a_judge_of_another_family_or_one_that_only_counts_may_judge(String claude, String gpt, String judge) {
        assertThat(objection(claude, gpt, judge)).isEmpty();
    }
}
