package dev.postlude.picture;

import java.util.List;

/// The pictures that several tests draw.
final class Samples {

    static final Ink INK = Ink.of("#1f2937");
    static final Style TEXT = Style.of(22, INK);
    static final Style CODE = TEXT.sized(20).mono().on(Ink.of("#eef0f4"));

    private Samples() {}

    static Paragraph styles() {
        return Paragraph.of(List.of(
                new Span("Plain, ", TEXT),
                new Span("semibold", TEXT.semibold()),
                new Span(", ", TEXT),
                new Span("bold", TEXT.bold()),
                new Span(" and ", TEXT),
                new Span("heavy", TEXT.heavy()),
                new Span("; ", TEXT),
                new Span("slanted", TEXT.italic()),
                new Span(", a ", TEXT),
                new Span("link that goes on", TEXT.in(Ink.of("#1d4ed8")).underline()),
                new Span(", ", TEXT),
                new Span("struck out", TEXT.strike()),
                new Span(" and ", TEXT),
                new Span("store.get() -> a != b", CODE),
                new Span(" in a line; and then some.", TEXT)));
    }

    static List<Paragraph> languages() {
        return List.of(
                Paragraph.of("これは日本語のテストです。「引用」のあとに続くテキスト。中文测试：你好，世界！", TEXT),
                Paragraph.of("한국어 텍스트도 있습니다. 太字 bold 중요", TEXT.bold()),
                Paragraph.of("שלום עולם! זו פסקה עם (foo) ומספרים 1.2.3, ועוד English words בתוך המשפט.", TEXT),
                Paragraph.of(List.of(
                        new Span("مرحبا بالعالم. ", TEXT),
                        new Span("هذا النص ", TEXT.bold()),
                        new Span("store.get(a, b)", CODE),
                        new Span(" بالعربية مع رقم 1.2.3.", TEXT))),
                Paragraph.of("हिन्दी में परीक्षण · ภาษาไทย · Ελληνικά · Русский · Việt Nam · gęślą jaźń", TEXT));
    }

    static Paragraph emoji() {
        return Paragraph.of(
                "😀 👨‍👩‍👧 👍🏽 🇩🇪 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ ❤️ ❤️‍🔥 🏳️‍🌈 🏳‍🌈 ✅ 🚀🎉 👩🏿‍🚀 as pictures; ❤ ☺ © ™ ✓ → as text",
                TEXT);
    }

    static Canvas page(List<Paragraph> paragraphs, int width, double scale) {
        var blocks = paragraphs.stream().map(one -> one.in(width - 80)).toList();
        var height =
                80.0 + blocks.stream().mapToDouble(block -> block.height() + 16).sum();
        var canvas = Canvas.of(width, (int) Math.ceil(height), scale, Ink.WHITE);
        var y = 40.0;
        for (var block : blocks) {
            canvas.draw(block, 40, y);
            y += block.height() + 16;
        }
        return canvas;
    }

    static Canvas quote() {
        var ground = Ink.of("#101418");
        var quote = Fit.into(
                1000,
                380,
                List.of(66.0, 54.0, 44.0, 36.0),
                size -> Paragraph.of(
                                "The roadmap is a list of things that will not happen, in the order in which they will not.",
                                Style.of(size, Ink.of("#f4f1ea")).bold())
                        .centered()
                        .leading(1.2)
                        .balance());
        var canvas = Canvas.of(1200, 630, 1, ground);
        canvas.fill(new Box(0, 0, 1200, 12), Ink.of("#e8590c"));
        canvas.draw(quote.block(), 100, (630 - quote.block().height()) / 2);
        return canvas;
    }
}
