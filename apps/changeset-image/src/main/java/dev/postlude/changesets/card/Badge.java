package dev.postlude.changesets.card;

import dev.postlude.changesets.release.Bump;
import dev.postlude.picture.Block;
import dev.postlude.picture.Box;
import dev.postlude.picture.Canvas;
import dev.postlude.picture.Ink;
import dev.postlude.picture.Paragraph;
import dev.postlude.picture.Style;

/// A word in a coloured pill.
record Badge(Block word, Ink ground, double padding) {

    static Badge of(Sheet sheet, Bump bump) {
        return of(sheet, bump.name(), bump);
    }

    static Badge of(Sheet sheet, String word, Bump bump) {
        var colours = sheet.colours().of(bump);
        var style =
                Style.of(sheet.em(sheet.dense() ? 15 : 17), colours.badgeText()).bold();
        // Far wider than any badge: a badge is one line.
        var block = Paragraph.of(word, style).leading(1.3).in(sheet.measure());
        return new Badge(block, colours.badge(), style.size() * 0.72);
    }

    double width() {
        return word.widest() + 2 * padding;
    }

    double height() {
        return word.height() + padding * 0.72;
    }

    void draw(Canvas canvas, double x, double y) {
        canvas.fill(new Box(x, y, width(), height()), height() / 2, ground);
        canvas.draw(word, x + padding, y + padding * 0.36);
    }
}
