package dev.postlude.changesets.card;

import dev.postlude.picture.Block;
import dev.postlude.picture.Box;
import dev.postlude.picture.Canvas;
import dev.postlude.picture.Ink;
import java.util.Optional;

/// A warning across the page.
record Banner(
        double gap,
        Block heading,
        Optional<Block> text,
        double measure,
        double padding,
        double indent,
        Ink ground,
        Ink edge)
        implements Slab {

    @Override
    public double height() {
        return heading.height() + text.map(Block::height).orElse(0.0) + 2 * padding;
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        var box = new Box(x, y, measure, height());
        var radius = indent * 0.45;
        canvas.fill(box, radius, ground);
        canvas.fillWithin(box, radius, new Box(x, y, indent * 0.24, height()), edge);
        canvas.draw(heading, x + indent, y + padding);
        text.ifPresent(words -> canvas.draw(words, x + indent, y + padding + heading.height()));
    }
}
