package dev.postlude.quotes.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postlude.web.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", " \n"})
    void nothing_typed_is_no_topic_and_no_mistake(String typed) {
        assertThat(Topic.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Monday mornings",
                "why?",
                "naïve café ☕",
                "私の会議",
                "C++",
                "<b>bold</b> claims",
                "'); DROP TABLE quote"
            })
    void almost_anything_is_a_topic(String typed) {
        assertThat(Topic.read("  " + typed + " ")).hasValue(typed);
    }

    @Test
    void its_length_is_counted_as_people_count() {
        assertThat(Topic.read("a" + "🙃".repeat(119))).isPresent();
        assertThatThrownBy(() -> Topic.read("a".repeat(121)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("120");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "line\nbreak",
                "tab\tbed",
                "evil \u202Eretsis",
                "half \uD83D pair",
                "…!?",
                "see https://example.org",
                "mail me@example.org",
                "see http\u200Bs://example.org",
                "ｗｗｗ．example.org"
            })
    void what_cannot_be_one_is_refused_with_the_field(String typed) {
        assertThatThrownBy(() -> Topic.read(typed))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).hasValue("topic"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"suicide", "killing myself", "Self-harm", "sui\u200Bcide", "ｓｕｉｃｉｄｅ", "kill\u00ADing myself"})
    void about_hurting_oneself_there_is_no_joke_but_a_kind_word(String typed) {
        assertThatThrownBy(() -> Topic.read(typed)).hasMessageContaining("talk to somebody you trust");
    }
}
