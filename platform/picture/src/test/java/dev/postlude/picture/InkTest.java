package dev.postlude.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class InkTest {

    @Test
    void contrast_is_that_of_wcag() {
        assertThat(Ink.BLACK.contrastWith(Ink.WHITE)).isEqualTo(21, within(0.001));
        assertThat(Ink.WHITE.contrastWith(Ink.WHITE)).isEqualTo(1, within(0.001));
        assertThat(Ink.of("#777").contrastWith(Ink.WHITE)).isEqualTo(4.478, within(0.001));
        assertThat(Ink.of("#767676").contrastWith(Ink.WHITE)).isEqualTo(4.542, within(0.001));
        assertThat(Ink.of("#ff0000").contrastWith(Ink.WHITE)).isEqualTo(3.998, within(0.001));
    }

    @Test
    void a_colour_is_moved_no_further_than_it_takes_to_be_read() {
        var yellow = Ink.of("#ffd43b");

        assertThat(yellow.readableOn(Ink.BLACK, 4.5)).isEqualTo(yellow);
        assertThat(yellow.readableOn(Ink.WHITE, 4.5).contrastWith(Ink.WHITE)).isBetween(4.5, 5.5);
    }

    @Test
    void every_ground_has_an_ink_that_can_be_read_on_it() {
        for (var grey = 0; grey < 256; grey++) {
            var ground = new Ink(grey, grey, grey);
            assertThat(ground.opposite().contrastWith(ground)).isGreaterThan(4.5);
        }
    }

    @Test
    void colours_are_written_as_in_css() {
        assertThat(Ink.of("#1a2b3c")).isEqualTo(new Ink(0x1a, 0x2b, 0x3c)).hasToString("#1a2b3c");
        assertThat(Ink.of("#f0a")).isEqualTo(Ink.of("#ff00aa"));
        assertThatThrownBy(() -> Ink.of("red")).hasMessageContaining("#1f2937").hasMessageContaining("red");
        assertThatThrownBy(() -> new Ink(0, 256, 0)).hasMessageContaining("256");
    }
}
