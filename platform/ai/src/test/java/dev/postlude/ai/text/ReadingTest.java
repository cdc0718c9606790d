package dev.postlude.ai.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.ai.Stories;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    @ParameterizedTest
    @CsvSource({"raise,raising", "raises,raised", "fall,fell", "city,cities", "stop,stopped", "tax,taxes", "find,found"
    })
    void the_forms_of_a_word_meet(String one, String other) {
        assertThat(Words.stem(one)).isEqualTo(Words.stem(other));
    }

    @Test
    void words_are_counted_as_a_reader_does() {
        assertThat(Words.count("The U.S. grew 3.5 % - don't ask.")).isEqualTo(6);
        assertThat(Words.count("  ")).isZero();
    }

    @Test
    void names_are_found_but_for_the_capital_that_every_sentence_has() {
        var document = Document.read("Workers met Ada Lovelace at NASA. The World Bank agreed. Visitors left.");

        assertThat(document.names(0)).extracting(Names.Name::text).containsExactly("Ada Lovelace", "NASA");
        assertThat(document.names(1)).extracting(Names.Name::text).containsExactly("World Bank");
        assertThat(document.names(2)).isEmpty();
    }

    @Test
    void a_place_says_how_much_of_a_claim_stands_there() {
        var document = Document.read("The old mill burned down. Nobody was hurt. Rain fell all night.");

        assertThat(document.place(Words.content("The mill burned"))).satisfies(place -> {
            assertThat(place.share()).isEqualTo(1);
            assertThat(place.index()).isZero();
            assertThat(place.length()).isEqualTo(1);
        });
        assertThat(document.place(Words.content("A bank failed")).share()).isZero();
    }

    @Test
    void the_central_sentence_is_one_that_others_are_like() {
        var document = Document.read("Bread was cheap. The river flooded the lower town on Monday."
                + " The flooded town lost its river bridge. Ducks swim. Helpers reached the town by river.");

        var central = Centrality.of(document, "", Optional.empty());

        assertThat(central[1]).isEqualTo(1);
        assertThat(central[3]).isLessThan(0.5);
    }

    @Test
    void copying_is_measured_by_coverage_and_by_the_length_of_fragments() {
        var source = Stories.read("bank").text();

        var copy = Overlap.of(source, "Economists had expected no change.");
        var own = Overlap.of(source, "Change no expected economists.");

        assertThat(copy.coverage()).isEqualTo(1);
        assertThat(copy.density()).isEqualTo(5);
        assertThat(own.coverage()).isZero();
    }

    @Test
    void english_is_told_from_other_languages() {
        assertThat(Words.english(Stories.read("bank").text())).isTrue();
        assertThat(Words.english("Die Zentralbank senkte ihren Leitzins um einen halben Punkt auf drei Prozent."))
                .isFalse();
    }

    @Test
    void a_text_beyond_the_limits_is_read_from_the_top() {
        var document = Document.read("One more sentence here. ".repeat(10_000));

        assertThat(document.sentences()).hasSize(Document.MOST_SENTENCES);
    }
}
