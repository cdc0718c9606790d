package dev.postlude.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CanvasTest {

    @Test
    void the_least_contrast_is_measured_on_what_lies_under_the_text() {
        var canvas = Canvas.of(400, 100, 1, Ink.WHITE);
        canvas.draw(Paragraph.of("black on white", Style.of(18, Ink.BLACK)).in(400), 0, 0);
        assertThat(canvas.leastContrast()).isEqualTo(21, within(0.01));
        assertThat(canvas.findings()).isEmpty();

        canvas.fill(new Box(0, 50, 400, 50), Ink.of("#777777"));
        canvas.draw(Paragraph.of("black on grey", Style.of(18, Ink.BLACK)).in(400), 0, 60);
        assertThat(canvas.leastContrast()).isEqualTo(4.69, within(0.01));
        assertThat(canvas.findings()).isEmpty();

        canvas.draw(
                Paragraph.of("grey on grey", Style.of(18, Ink.of("#999999"))).in(200), 200, 60);
        assertThat(canvas.findings())
                .containsExactly("Text in #999999 has a contrast of 1.57 with its ground; 4.5 is needed.");
    }

    @Test
    void the_ground_of_a_chip_counts_for_the_text_on_it() {
        var canvas = Canvas.of(400, 100, 1, Ink.WHITE);
        canvas.draw(
                Paragraph.of("x", Style.of(18, Ink.BLACK).on(Ink.of("#222222"))).in(400), 20, 20);

        assertThat(canvas.leastContrast()).isLessThan(1.5);
    }

    @Test
    void text_outside_the_picture_is_reported() {
        var canvas = Canvas.of(100, 30, 1, Ink.WHITE);
        canvas.draw(Paragraph.of("half of it", Samples.TEXT).in(400), 40, 0);

        assertThat(canvas.findings()).containsExactly("Text lies partly outside the picture: \"half of it\".");
    }

    @Test
    void what_a_paragraph_found_is_found_on_its_canvas() {
        var canvas = Canvas.of(400, 100, 1, Ink.WHITE);
        canvas.draw(Paragraph.of("\uE000", Samples.TEXT).in(400), 0, 0);

        assertThat(canvas.findings()).hasSize(1);
    }

    @Test
    void findings_have_an_end_that_says_how_many_there_were() {
        var strange = new StringBuilder();
        for (var point = 0xE000; point < 0xE000 + 50; point++) {
            strange.appendCodePoint(point);
        }

        var findings = Paragraph.of(strange.toString(), Samples.TEXT).in(400).findings();

        assertThat(findings).hasSize(Limits.FINDINGS + 1).last().isEqualTo("And 30 more of this kind.");
    }

    @Test
    void every_maximum_is_refused_by_name() {
        assertThatThrownBy(() -> Canvas.of(10_000, 10_000, 1, Ink.WHITE)).hasMessageContaining("20,000,000 pixels");
        assertThatThrownBy(() -> Canvas.of(0, 10, 1, Ink.WHITE)).hasMessageContaining("at least one pixel");
        assertThatThrownBy(() -> Canvas.of(10, 10, Double.NaN, Ink.WHITE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Paragraph.of("x".repeat(100_001), Samples.TEXT))
                .hasMessageContaining("100,000 characters");
        var span = new Span("", Samples.TEXT);
        assertThatThrownBy(() -> Paragraph.of(java.util.Collections.nCopies(20_001, span)))
                .hasMessageContaining("20,000 spans");
        assertThatThrownBy(() -> Style.of(2_000, Ink.BLACK)).hasMessageContaining("1000.0 units");
        assertThatThrownBy(() -> Paragraph.of("", Samples.TEXT).in(0)).hasMessageContaining("width");
        assertThatThrownBy(() -> Fit.into(10, 10, List.of(), size -> Paragraph.of("", Samples.TEXT)))
                .hasMessageContaining("at least one step");
    }
}
