package dev.postlude.ai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void a_decimal_point_ends_nothing() {
        assertThat(split("Prices rose 3.5 percent. Wages rose 2.1."))
                .containsExactly("Prices rose 3.5 percent.", "Wages rose 2.1.");
    }

    @Test
    void an_abbreviation_ends_a_sentence_only_before_a_word_that_begins_one() {
        assertThat(split("The U.S. Senate met at 9 a.m. on Friday. It moved to the U.S. The vote failed."))
                .containsExactly(
                        "The U.S. Senate met at 9 a.m. on Friday.", "It moved to the U.S.", "The vote failed.");
        assertThat(split("Dr. Lee and Prof. J. K. Park of Acme Inc. Boston agreed. See No. 5."))
                .hasSize(2);
    }

    @Test
    void a_quotation_is_split_after_its_closing_mark_and_not_before_who_says_it() {
        assertThat(split("\"Why now?\" she asked. “It is over.” He left!"))
                .containsExactly("\"Why now?\" she asked.", "“It is over.”", "He left!");
    }

    @Test
    void several_marks_end_one_sentence() {
        assertThat(split("Really?! Yes... No.")).containsExactly("Really?!", "Yes...", "No.");
    }

    @Test
    void an_empty_line_ends_a_headline_and_a_single_one_does_not() {
        assertThat(split("A headline\n\nFirst part\nof one sentence. Second."))
                .containsExactly("A headline", "First part\nof one sentence.", "Second.");
    }

    @Test
    void what_has_no_word_is_no_sentence() {
        assertThat(split(" … \n\n ??? ")).isEmpty();
        assertThat(split("")).isEmpty();
    }

    @Test
    void a_sentence_knows_where_it_stands() {
        var text = "One.  Two three. ";
        assertThat(Sentences.of(text))
                .allSatisfy(sentence -> assertThat(text.substring(sentence.start(), sentence.end()))
                        .isEqualTo(sentence.text()));
    }

    private static List<String> split(String text) {
        return Sentences.of(text).stream().map(Sentence::text).toList();
    }
}
