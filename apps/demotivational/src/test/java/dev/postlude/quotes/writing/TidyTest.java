package dev.postlude.quotes.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TidyTest {

    static Stream<Arguments> said() {
        return Stream.of(
                Arguments.of("Plain as it is.", "Plain as it is."),
                Arguments.of("\"In marks.\"", "In marks."),
                Arguments.of("“In fine marks.” — Marcus Aurelius", "In fine marks."),
                Arguments.of("Over\ntwo lines.", "Over two lines."),
                Arguments.of("**Bold** in the middle stays *here*", "Bold** in the middle stays *here"),
                Arguments.of("\"\"", "\"\""),
                Arguments.of("\"\u0001\"", "\" \""),
                Arguments.of("\u0007", "…"));
    }

    @ParameterizedTest
    @MethodSource("said")
    void what_stands_around_a_quote_is_taken_off(String raw, String shown) {
        assertThat(Tidy.shown(raw)).isEqualTo(shown);
    }

    @org.junit.jupiter.api.Test
    void what_does_not_end_is_cut() {
        assertThat(Tidy.shown("and so on ".repeat(100)))
                .hasSizeLessThanOrEqualTo(600)
                .endsWith("…");
    }
}
