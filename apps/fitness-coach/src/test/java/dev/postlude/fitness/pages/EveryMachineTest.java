package dev.postlude.fitness.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.fitness.pages.chart.Dial;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pages say numbers and days in the same way on every machine, also where it counts in other digits.
class EveryMachineTest {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void elsewhere() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertThat("%d".formatted(1)).as("this machine counts in other digits").isNotEqualTo("1");
    }

    @AfterEach
    void backHome() {
        Locale.setDefault(before);
    }

    @Test
    void words_are_english_and_digits_are_those_of_the_page() {
        assertThat(Words.duration(440)).isEqualTo("7 h 20 min");
        assertThat(Words.weekday(LocalDate.of(2026, 3, 2))).isEqualTo("Monday, 2 March 2026");
    }

    @Test
    void pictures_are_described_in_the_digits_of_the_page() {
        assertThat(Dial.svg("Sleep", OptionalDouble.of(73), "sleep")).contains("73 of 100 points");
    }
}
