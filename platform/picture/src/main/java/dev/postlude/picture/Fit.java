package dev.postlude.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// Text as large as its box allows: the first size of a ladder, from large to small, at which all of it goes in.
///
/// @param fits false if even the smallest size was too large; then `block` is that size, with the lines left away that
///     do not go in, behind an ellipsis, which is among its findings
public record Fit(Block block, double size, boolean fits) {

    public static Fit into(double width, double height, List<Double> sizes, DoubleFunction<Paragraph> paragraph) {
        if (sizes.isEmpty()) {
            throw new IllegalArgumentException("A ladder of sizes has at least one step.");
        }
        var ladder = new ArrayList<>(sizes);
        ladder.sort((one, other) -> Double.compare(other, one));
        for (var size : ladder) {
            var block = paragraph.apply(size).in(width);
            if (block.fits() && !block.clamped() && block.height() <= height) {
                return new Fit(block, size, true);
            }
        }
        var smallest = ladder.getLast();
        var whole = paragraph.apply(smallest);
        var lines = Math.max(1, whole.in(width).linesWithin(height));
        return new Fit(whole.atMost(Math.min(lines, whole.mostLines())).in(width), smallest, false);
    }
}
