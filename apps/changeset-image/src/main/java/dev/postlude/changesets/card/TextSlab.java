package dev.postlude.changesets.card;

import dev.postlude.picture.Block;
import dev.postlude.picture.Box;
import dev.postlude.picture.Canvas;
import dev.postlude.picture.Ink;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lines of text, possibly with a mark before the first, a bar beside them or a panel behind them.
record TextSlab(
        double gap,
        Block block,
        double indent,
        @Nullable Mark mark,
        @Nullable Frame frame,
        boolean staysWithNext,
        boolean staysWithPrevious)
        implements Slab {

    /// What stands before the first line: a bullet or a number.
    record Mark(Block block, double indent) {}

    /// What is drawn behind or beside the lines.
    record Frame(double x, double width, Ink ink, double radius, double padding) {}

    static TextSlab of(double gap, Block block) {
        return new TextSlab(gap, block, 0, null, null, false, false);
    }

    TextSlab withNext() {
        return new TextSlab(gap, block, indent, mark, frame, true, staysWithPrevious);
    }

    @Override
    public double height() {
        return block.height() + 2 * padding();
    }

    @Override
    public double leastHeight() {
        // Three lines cannot be parted without leaving one alone.
        return block.lineCount() <= 3 ? height() : block.part(0, 2).height() + 2 * padding();
    }

    @Override
    public boolean whole() {
        return block.fits() && !block.clamped();
    }

    @Override
    public Optional<Halves> parted(double height) {
        var lines = block.linesWithin(height - 2 * padding());
        // A single line is left alone at neither end.
        if (block.lineCount() - lines == 1) {
            lines--;
        }
        if (lines < 2 || lines >= block.lineCount()) {
            return Optional.empty();
        }
        return Optional.of(new Halves(
                new TextSlab(gap, block.part(0, lines), indent, mark, frame, false, staysWithPrevious),
                new TextSlab(0, block.part(lines, block.lineCount()), indent, null, frame, staysWithNext, false)));
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        if (frame != null) {
            canvas.fill(new Box(x + frame.x(), y, frame.width(), height()), frame.radius(), frame.ink());
        }
        // In Hebrew and Arabic the mark stands at the right, and the text is indented from there.
        var mirrored = block.rightToLeft() && frame == null;
        if (mark != null) {
            var place = mirrored
                    ? indent + block.width() - mark.indent() - mark.block().widest()
                    : mark.indent();
            canvas.draw(
                    mark.block(),
                    x + place,
                    y + padding() + block.baseline() - mark.block().baseline());
        }
        canvas.draw(block, mirrored ? x : x + indent, y + padding());
    }

    private double padding() {
        return frame == null ? 0 : frame.padding();
    }
}
