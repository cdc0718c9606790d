package dev.postlude.ai.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They sold 41,000 cars. | 41000 cars were sold.",
                "It cost $4,231,000. | It cost $4.2 million.",
                "Rates rose by 3.25 percent. | Rates rose by 3.25%.",
                "Five of nine members agreed. | 5 of 9 members agreed.",
                "It happened on 3 May 2024. | It happened on May 3.",
                "It happened on 2024-05-03. | It happened on 3 May 2024.",
                "It happened on 3 May 2024. | It happened in 2024.",
                "A plan of $38 million. | A plan of 38 million.",
                "COVID-19 spread. | COVID-19 spread again.",
                "They met. | One of them left.",
                "Run 15 minutes. | Run fifteen minutes."
            })
    void what_the_source_says_is_supported(String source, String claim) {
        assertThat(Numbers.unsupported(source, claim)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They sold 41,000 cars. | They sold 42,000 cars. | 42,000",
                "It cost $4,231,000. | It cost $4.3 million. | $4.3 million",
                "It cost $4.2 million. | It cost $4.23 million. | $4.23 million",
                "They hired 25 people. | They hired 25 percent more. | 25 percent",
                "It happened on 3 May 2024. | It happened on 4 May. | 4 May",
                "It happened on 3 May 2024. | It happened on 3 May 2023. | 3 May 2023",
                "They met. | Seven of them left. | Seven",
                "A rise of 12.6. | A rise of 12. | 12",
                "They met. | Nineteen of them left. | Nineteen",
                "They met 6 times. | They met sixteen times. | sixteen"
            })
    void what_the_source_does_not_say_is_named(String source, String claim, String invented) {
        assertThat(Numbers.unsupported(source, claim)).containsExactly(invented);
    }

    @Test
    void a_number_is_read_with_its_unit_and_scale() {
        assertThat(Numbers.of("$4.2 million, 7 percent, 5 m and 12 people"))
                .satisfiesExactly(
                        money -> {
                            assertThat(money.value()).isEqualByComparingTo("4200000");
                            assertThat(money.unit()).isEqualTo(Quantity.Unit.MONEY);
                        },
                        share -> assertThat(share.unit()).isEqualTo(Quantity.Unit.PERCENT),
                        metres -> assertThat(metres.value()).isEqualByComparingTo("5"),
                        people -> assertThat(people.text()).isEqualTo("12"));
    }
}
