package dev.postlude.changesets.card;

import dev.postlude.picture.Block;
import dev.postlude.picture.Box;
import dev.postlude.picture.Canvas;
import dev.postlude.picture.Ink;

/// A warning across the page.
record Banner(double gap, Block heading, Block text, double measure, double padding, Ink ground, Ink edge)
        implements Slab {

    @Override
    public double height() {
        return heading.height() + text.height() + 2 * padding;
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        var box = new Box(x, y, measure, height());
        canvas.fill(box, padding * 0.7, ground);
        canvas.fillWithin(box, padding * 0.7, new Box(x, y, padding * 0.36, height()), edge);
        canvas.draw(heading, x + padding * 1.5, y + padding);
        canvas.draw(text, x + padding * 1.5, y + padding + heading.height());
    }
}
