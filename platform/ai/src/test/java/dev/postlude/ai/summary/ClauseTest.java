package dev.postlude.ai.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bank raised its rates because prices had doubled. | did the bank raise its rates",
                "The bridge was closed after a diver found cracks. | was the bridge closed",
                "Engineers at Acme have built a boat that flies. | have Engineers at Acme built a boat that flies",
                "On Monday, the council voted to close the pool, officials said. | did the council vote to close the pool",
                "Acme, a maker of anvils, fell to its lowest price. | did Acme fall to its lowest price",
                "The law proposed last year would ban cars. | would the law proposed last year ban cars",
                "The tower built by monks stands in the lake. | does the tower built by monks stand in the lake",
                "The moon has three rings. | does the moon have three rings",
                "Whales rarely get cancer. | do Whales rarely get cancer",
                "The firm bought two mills and sold a farm. | did the firm buy two mills",
                "The port, which opened in 1950, lost its licence. | did the port lose its licence",
                "Water stood in 612 cellars, two people died in a tunnel. | did Water stand in 612 cellars"
            })
    void a_statement_becomes_a_question(String statement, String question) {
        var clause = Clause.of(statement).orElseThrow();
        var subject = clause.subject().replaceFirst("^The ", "the ");

        assertThat(clause.inverted(subject)).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bank raised its rates because prices had doubled. | because prices had doubled",
                "The shop closed after its owner retired in May. | after its owner retired in May",
                "The team saved the reef by sinking old trams. | by sinking old trams",
                "The show ended due to rain. | due to rain"
            })
    void the_reason_is_cut_off_and_kept(String statement, String reason) {
        assertThat(Clause.of(statement)).map(Clause::tail).isEqualTo(Optional.of(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He left.",
                "There was nothing.",
                "What a day it was!",
                "\"We won,\" said the coach.",
                "Is it over?",
                "Bread and butter.",
                "No verb here at all",
                "Boats, trains and planes were late.",
                "In the spring of that year a loaf cost fourpence."
            })
    void what_it_does_not_understand_it_leaves_alone(String sentence) {
        assertThat(Clause.of(sentence)).isEmpty();
    }
}
