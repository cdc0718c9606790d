package dev.postlude.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Pictures that have been looked at stay as they were.
class GoldenTest {

    @Test
    void styles_of_a_sentence_look_as_they_did() throws IOException {
        var page = Samples.page(List.of(Samples.styles()), 620, 1);

        assertThat(page.findings()).isEmpty();
        Golden.check("goldens/styles", page.png());
    }

    @Test
    void languages_look_as_they_did() throws IOException {
        var page = Samples.page(Samples.languages(), 620, 1);

        assertThat(page.findings()).isEmpty();
        Golden.check("goldens/languages", page.png());
    }

    @Test
    void emoji_look_as_they_did() throws IOException {
        var page = Samples.page(List.of(Samples.emoji()), 620, 1);

        assertThat(page.findings()).isEmpty();
        Golden.check("goldens/emoji", page.png());
    }

    @Test
    void a_quote_looks_as_it_did() throws IOException {
        Golden.check("goldens/quote", Samples.quote().png());
    }

    @Test
    void a_character_that_no_font_has_is_seen_to_be_missing() throws IOException {
        var page = Samples.page(List.of(Paragraph.of("From Sumer: \uD808\uDF0A, and on.", Samples.TEXT)), 620, 1);

        assertThat(page.findings()).containsExactly("No bundled font has U+1230A; it is drawn as an empty box.");
        Golden.check("goldens/missing", page.png());
    }

    @Test
    void boxes_shades_and_outlines_look_as_they_did() throws IOException {
        var canvas = Canvas.of(300, 160, 1, Ink.WHITE);
        canvas.shade(new Box(10, 10, 130, 140), 16, Ink.of("#1864ab"), Ink.of("#15aabf"));
        canvas.fill(new Box(150, 10, 140, 65), 12, Ink.of("#f1f3f5"));
        canvas.fillWithin(new Box(150, 10, 140, 65), 12, new Box(150, 10, 6, 65), Ink.of("#c92a2a"));
        canvas.outline(new Box(150, 85, 140, 65), 12, 2, Ink.of("#495057"));

        Golden.check("goldens/boxes", canvas.png());
    }
}
