package dev.postlude.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FitTest {

    private static final List<Double> LADDER = List.of(36.0, 66.0, 44.0, 54.0);

    @Test
    void short_text_takes_the_largest_size_and_long_text_a_smaller_one() {
        assertThat(fit("Short.").size()).isEqualTo(66);
        var longer = fit("A much longer sentence. ".repeat(8));
        assertThat(longer.size()).isEqualTo(36);
        assertThat(longer.fits()).isTrue();
        assertThat(longer.block().height()).isLessThanOrEqualTo(300);
    }

    @Test
    void text_that_does_not_fit_at_all_says_so() {
        var fit = fit("Far too much text for this box. ".repeat(60));

        assertThat(fit.fits()).isFalse();
        assertThat(fit.block().height()).isLessThanOrEqualTo(300);
        assertThat(fit.block().findings()).singleElement().asString().startsWith("Left away behind an ellipsis");
    }

    private static Fit fit(String text) {
        return Fit.into(800, 300, LADDER, size -> Paragraph.of(text, Style.of(size, Ink.BLACK)));
    }
}
