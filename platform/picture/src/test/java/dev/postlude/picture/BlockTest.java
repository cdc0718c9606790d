package dev.postlude.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {

    private static final Style TEXT = Samples.TEXT;

    @Test
    void lines_end_between_words() {
        var block = Paragraph.of("one two three four five six seven", TEXT).in(150);

        assertThat(block.lines()).containsExactly("one two three", "four five six", "seven");
    }

    @Test
    void names_with_dots_and_flags_with_hyphens_stay_whole() {
        var block =
                Paragraph.of("aaaa Node.js and --watch with well-known", TEXT).in(105);

        assertThat(block.lines()).containsExactly("aaaa", "Node.js", "and", "--watch", "with well-", "known");
    }

    @Test
    void code_in_a_sentence_stays_in_one_line_unless_it_is_longer_than_one() {
        var spans = List.of(new Span("Now it takes ", TEXT), new Span("{ zone: true }", Samples.CODE));
        assertThat(Paragraph.of(spans).in(260).lines()).containsExactly("Now it takes", "{ zone: true }");

        var narrow =
                Paragraph.of(List.of(new Span("{ zone: true }", Samples.CODE))).in(120);
        assertThat(narrow.lines()).containsExactly("{ zone:", "true }");
        assertThat(narrow.fits()).isTrue();
    }

    @Test
    void a_block_knows_on_which_side_it_begins() {
        assertThat(Paragraph.of("שלום world", TEXT).in(200).rightToLeft()).isTrue();
        assertThat(Paragraph.of("hello עולם", TEXT).in(200).rightToLeft()).isFalse();
        var code = Paragraph.of(List.of(new Span("get() ", Samples.CODE), new Span("שלום", TEXT)));
        assertThat(code.in(200).rightToLeft()).isTrue();
    }

    @Test
    void a_word_longer_than_a_line_is_parted_at_its_joints_and_loses_nothing() {
        var name = "@acme/a-rather-long-package-name-that-goes-on/and-on";
        var block = Paragraph.of("x " + name, TEXT).in(160);

        assertThat(String.join("", block.lines()).replace(" ", "")).isEqualTo("x" + name);
        assertThat(block.lines().subList(1, block.lineCount() - 1))
                .allSatisfy(line -> assertThat(line).matches(".*[-/]"));
    }

    @Test
    void a_word_without_joints_is_parted_between_characters() {
        var block = Paragraph.of("x".repeat(100), TEXT).in(160);

        assertThat(String.join("", block.lines())).isEqualTo("x".repeat(100));
        assertThat(block.fits()).isTrue();
        assertThat(block.lineCount()).isGreaterThan(5);
    }

    @Test
    void chinese_is_broken_between_characters_but_not_before_a_full_stop() {
        var block = Paragraph.of("这是一个测试。这是一个测试。这是一个测试。", TEXT).in(160);

        assertThat(block.lineCount()).isGreaterThan(2);
        assertThat(block.lines()).noneMatch(line -> line.startsWith("。"));
    }

    @Test
    void new_lines_are_kept_and_an_empty_line_has_its_height() {
        var two = Paragraph.of("a\nb", TEXT).in(200);
        var three = Paragraph.of("a\r\n\r\nb", TEXT).in(200);

        assertThat(three.lines()).containsExactly("a", "", "b");
        assertThat(three.height()).isEqualTo(two.height() * 1.5);
    }

    @Test
    void left_away_lines_are_reported() {
        var block = Paragraph.of("one two three four five six seven", TEXT)
                .atMost(2)
                .in(150);

        assertThat(block.clamped()).isTrue();
        assertThat(block.lines().getLast()).endsWith("…");
        assertThat(block.findings()).containsExactly("Left away behind an ellipsis: 1 of 3 lines.");
        assertThat(block.widest()).isLessThanOrEqualTo(150.01);
    }

    @Test
    void balanced_lines_are_about_equally_long() {
        var text = "Balanced text that has two lines which are about equally long, yes";
        var plain = Paragraph.of(text, TEXT).in(600);
        var balanced = Paragraph.of(text, TEXT).balance().in(600);

        assertThat(balanced.lineCount()).isEqualTo(plain.lineCount()).isEqualTo(2);
        assertThat(balanced.widest()).isLessThan(plain.widest() * 0.8);
    }

    @Test
    void hebrew_begins_at_the_right_and_goes_to_the_left() {
        var red = TEXT.in(Ink.of("#ff0000"));
        var blue = TEXT.in(Ink.of("#0000ff"));
        var canvas = Canvas.of(400, 60, 1, Ink.WHITE);
        canvas.draw(
                Paragraph.of(List.of(new Span("שלום ", red), new Span("עולם", blue)))
                        .in(400),
                0,
                0);

        assertThat(Pixels.leftmost(canvas, Ink.of("#ff0000"))).isGreaterThan(Pixels.rightmost(canvas, blue.ink()));
        assertThat(Pixels.rightmost(canvas, Ink.of("#ff0000"))).isGreaterThan(380);
    }

    @Test
    void code_in_hebrew_is_read_from_left_to_right_with_its_brackets_in_place() {
        var alone = Paragraph.of("f(a)", Samples.CODE).in(400);
        var within = Paragraph.of(
                        List.of(new Span("שלום ", TEXT), new Span("f(a)", Samples.CODE), new Span(" עולם", TEXT)))
                .in(400);

        assertThat(signs(within)).isEqualTo(signs(alone));
    }

    /// Where the signs of the code stand, from the first of them.
    private static List<Long> signs(Block block) {
        var places = block.shaped().getFirst().pieces().stream()
                .filter(piece -> piece.style().monospaced())
                .map(Line.Piece::x)
                .toList();
        return places.stream().map(x -> Math.round(x - places.getFirst())).toList();
    }

    @Test
    void a_character_that_no_font_has_is_reported_once() {
        var block = Paragraph.of("\uE000 and \uE000", TEXT).in(400);

        assertThat(block.findings()).containsExactly("No bundled font has U+E000; it is drawn as an empty box.");
    }

    @Test
    void a_font_that_has_an_empty_glyph_for_a_character_does_not_have_it() {
        for (var character : "日本語中文太字引用世界好Aあア한ש عہहท✓★→".replace(" ", "").split("")) {
            var canvas = Canvas.of(60, 60, 1, Ink.WHITE);
            canvas.draw(Paragraph.of(character, Style.of(40, Ink.BLACK)).in(60), 0, 0);
            assertThat(canvas.findings()).as(character).isEmpty();
            assertThat(Pixels.box(canvas, Ink.BLACK).width).as(character).isGreaterThan(3);
        }
    }

    @Test
    void emoji_of_several_code_points_are_one_picture() {
        var one = Paragraph.of("😀", TEXT).in(400).widest();

        for (var emoji : List.of("👨‍👩‍👧‍👦", "👍🏽", "🇩🇪", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "❤️‍🔥", "🏳‍🌈", "👩🏿‍🚀")) {
            var block = Paragraph.of(emoji, TEXT).in(400);
            assertThat(block.widest()).as(emoji).isEqualTo(one);
            assertThat(block.findings()).as(emoji).isEmpty();
        }
    }

    @Test
    void an_emoji_nobody_has_drawn_yet_is_shown_as_its_parts_and_reported() {
        var block = Paragraph.of("😀\u200d🚀", TEXT).in(400);

        assertThat(block.widest()).isGreaterThan(45);
        assertThat(block.findings())
                .containsExactly("The emoji U+1F600 U+200D U+1F680 is unknown; it is drawn as its parts.");
    }

    @Test
    void a_tower_of_marks_is_cut_and_reported() {
        var block = Paragraph.of("a" + "\u0335".repeat(500), TEXT).in(400);

        assertThat(block.findings()).singleElement().asString().contains("more than 16 marks");
    }

    @Test
    void a_block_is_parted_by_lines() {
        var block = Paragraph.of("one two three four five six seven", TEXT).in(150);
        var line = block.height() / 3;

        assertThat(block.linesWithin(line * 2.5)).isEqualTo(2);
        assertThat(block.part(2, 3).lines()).containsExactly("seven");
        assertThat(block.part(0, 2).height()).isEqualTo(line * 2);
    }

    @Test
    void a_character_wider_than_its_line_is_reported() {
        var block = Paragraph.of("WW", TEXT.sized(100)).in(30);

        assertThat(block.fits()).isFalse();
        assertThat(block.lines()).containsExactly("W", "W");
        assertThat(block.findings()).containsExactly("A character is wider than the line it stands in.");
    }

    @Test
    void no_text_has_no_height_and_an_empty_text_has_one_line() {
        assertThat(Paragraph.of(List.of()).in(100).height()).isZero();
        assertThat(Paragraph.of("", TEXT).in(100).lineCount()).isEqualTo(1);
    }
}
