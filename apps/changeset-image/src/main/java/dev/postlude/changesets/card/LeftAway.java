package dev.postlude.changesets.card;

import dev.postlude.picture.Block;
import dev.postlude.picture.Canvas;
import java.util.Optional;

/// A line that stands for what is not shown at its place.
record LeftAway(double gap, Block block, double indent, String sentence) implements Slab {

    @Override
    public double height() {
        return block.height();
    }

    @Override
    public boolean whole() {
        return false;
    }

    @Override
    public Optional<String> missing() {
        return Optional.of(sentence);
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        canvas.draw(block, x + indent, y);
    }
}
