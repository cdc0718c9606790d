package dev.postlude.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever is written, in whatever style: no pixel lies outside the box the text was measured to have.
class InsideTheBoxTest {

    private static final int MARGIN = 40;

    private static final List<String> WORDS = List.of(
            "jumps",
            "fjord",
            "Ångström",
            "()[]{}",
            "f",
            "/////",
            "Vietnamese: ếộữ",
            "שָׁלוֹם",
            "عربي",
            "ﷺ",
            "日本語、",
            "한국",
            "हिन्दी",
            "ที่นี่",
            "😀",
            "👨‍👩‍👧‍👦",
            "🇩🇪",
            "e\u0301\u0302\u0303\u0304",
            "@scope/very-long-package.name",
            "\uE000",
            "\u202Eabc",
            "-->",
            "…",
            "x".repeat(60),
            "\n",
            "\t",
            "\u0007",
            "ﬃ",
            "₿",
            "\u200b",
            "İı");

    @Test
    void nothing_drawn_leaves_its_box() {
        for (var seed = 0; seed < 150; seed++) {
            var random = new Random(seed);
            var width = 60 + random.nextInt(400);
            var block = paragraph(random).in(width);
            assertThat(block.fits()).as("seed %d", seed).isTrue();
            assertNothingOutside(block, width, seed);
        }
    }

    @Test
    void no_line_is_left_away_in_silence() {
        for (var seed = 0; seed < 150; seed++) {
            var random = new Random(seed);
            var paragraph = paragraph(random);
            var block = paragraph.in(60 + random.nextInt(400));
            var written =
                    String.join("", paragraph.spans().stream().map(Span::text).toList());
            if (!block.clamped()) {
                assertThat(plain(String.join("", block.lines())))
                        .as("seed %d", seed)
                        .isEqualTo(plain(written));
            } else {
                assertThat(block.findings()).as("seed %d", seed).anyMatch(finding -> finding.contains("ellipsis"));
            }
        }
    }

    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Cc}]", "");
    }

    private static Paragraph paragraph(Random random) {
        var spans = new ArrayList<Span>();
        for (var count = 1 + random.nextInt(6); count > 0; count--) {
            var text = new StringBuilder();
            for (var words = 1 + random.nextInt(8); words > 0; words--) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(4) == 0 ? "" : " ");
            }
            spans.add(new Span(text.toString(), style(random)));
        }
        var aligns = Paragraph.Align.values();
        var paragraph = Paragraph.of(spans)
                .aligned(aligns[random.nextInt(aligns.length)])
                .leading(1 + random.nextDouble());
        if (random.nextInt(4) == 0) {
            paragraph = paragraph.atMost(1 + random.nextInt(3));
        }
        return random.nextInt(4) == 0 ? paragraph.balance() : paragraph;
    }

    private static Style style(Random random) {
        var weights = Style.Weight.values();
        var style = Style.of(8 + random.nextInt(20), Ink.BLACK).weighing(weights[random.nextInt(weights.length)]);
        return switch (random.nextInt(6)) {
            case 0 -> style.italic();
            case 1 -> style.mono();
            case 2 -> style.mono().on(Ink.of("#dddddd"));
            case 3 -> style.underline();
            case 4 -> style.strike();
            default -> style;
        };
    }

    private static void assertNothingOutside(Block block, int width, int seed) {
        var height = (int) Math.ceil(block.height());
        var canvas = Canvas.of(width + 2 * MARGIN, height + 2 * MARGIN, 1, Ink.WHITE);
        canvas.draw(block, MARGIN, MARGIN);
        var image = canvas.image();
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                var inside = x >= MARGIN - 1 && x <= MARGIN + width && y >= MARGIN - 1 && y <= MARGIN + height;
                if (!inside && (image.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) {
                    throw new AssertionError("seed %d: a pixel at %d, %d is outside of %d x %d; lines %s"
                            .formatted(seed, x - MARGIN, y - MARGIN, width, height, block.lines()));
                }
            }
        }
    }
}
