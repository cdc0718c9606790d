package dev.postlude.changesets.card;

import dev.postlude.picture.Block;
import dev.postlude.picture.Canvas;
import java.util.List;

/// A row of badges with a word behind them: how many packages move, and how far.
record Counts(double gap, List<Badge> badges, Block word, double between) implements Slab {

    @Override
    public double height() {
        return Math.max(
                word.height(), badges.stream().mapToDouble(Badge::height).max().orElse(0));
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        var at = x;
        for (var badge : badges) {
            badge.draw(canvas, at, y + (height() - badge.height()) / 2);
            at += badge.width() + between;
        }
        canvas.draw(word, badges.isEmpty() ? at : at + between * 0.6, y + (height() - word.height()) / 2);
    }
}
