package dev.postlude.changesets.card;

import dev.postlude.picture.Box;
import dev.postlude.picture.Canvas;
import dev.postlude.picture.Ink;
import dev.postlude.picture.Paragraph;
import dev.postlude.picture.Raster;
import dev.postlude.picture.Style;

/// Logos of brands that do not exist.
final class Signs {

    private Signs() {}

    static Raster lantern() {
        return Raster.ofPng(
                sign(Ink.of("#0f9d8a"), Ink.WHITE, Ink.of("#fcfbf9")).png().bytes(), 16, 1024);
    }

    /// Hardly to be seen on a dark page.
    static Raster dark() {
        return Raster.ofPng(
                sign(Ink.of("#1a1a2e"), Ink.of("#2b2b45"), Ink.of("#15151d"))
                        .png()
                        .bytes(),
                16,
                1024);
    }

    private static Canvas sign(Ink ink, Ink letter, Ink ground) {
        var canvas = Canvas.of(96, 96, 2, ground);
        canvas.fill(new Box(0, 0, 96, 96), 24, ink);
        var word = Paragraph.of("L", Style.of(58, letter).heavy())
                .leading(1)
                .centered()
                .in(96);
        canvas.draw(word, 0, 48 - word.height() / 2);
        return canvas;
    }
}
