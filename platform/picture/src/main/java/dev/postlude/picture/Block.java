package dev.postlude.picture;

import java.util.List;

/// A paragraph with its lines: as wide as it was asked to be, and as high as it turned out. All of its ink lies inside
/// `width()` and `height()`, unless it says with `fits()` that it does not.
public final class Block {

    private final double width;
    private final List<Line> lines;
    private final Paragraph.Align align;
    private final boolean rightToLeft;
    private final boolean fits;
    private final boolean clamped;
    private final List<String> findings;

    Block(
            double width,
            List<Line> lines,
            Paragraph.Align align,
            boolean rightToLeft,
            boolean fits,
            boolean clamped,
            List<String> findings) {
        this.width = width;
        this.lines = List.copyOf(lines);
        this.align = align;
        this.rightToLeft = rightToLeft;
        this.fits = fits;
        this.clamped = clamped;
        this.findings = findings;
    }

    public double width() {
        return width;
    }

    public double height() {
        return lines.stream().mapToDouble(Line::height).sum();
    }

    /// The width of the longest line: what a badge around this text has to be wide.
    public double widest() {
        return lines.stream().mapToDouble(Line::extent).max().orElse(0);
    }

    /// From the top to the line the first letters stand on.
    public double baseline() {
        return lines.isEmpty() ? 0 : lines.getFirst().ascent();
    }

    public int lineCount() {
        return lines.size();
    }

    /// The text of the lines, in reading order.
    public List<String> lines() {
        return lines.stream().map(Line::text).toList();
    }

    /// Whether its lines begin at the right, as in Hebrew and Arabic.
    public boolean rightToLeft() {
        return rightToLeft;
    }

    /// False if a single character was wider than a whole line.
    public boolean fits() {
        return fits;
    }

    /// Whether lines were left away behind an ellipsis.
    public boolean clamped() {
        return clamped;
    }

    /// What is not drawn as it was written, in sentences: characters no font has, lines left away.
    public List<String> findings() {
        return findings;
    }

    /// How many of the first lines take no more than `height`.
    public int linesWithin(double height) {
        var left = height + 1e-6;
        var count = 0;
        while (count < lines.size() && lines.get(count).height() <= left) {
            left -= lines.get(count).height();
            count++;
        }
        return count;
    }

    /// Some of the lines as a block of their own, for text that goes on elsewhere.
    public Block part(int from, int to) {
        return new Block(width, lines.subList(from, to), align, rightToLeft, fits, clamped, findings);
    }

    List<Line> shaped() {
        return lines;
    }

    /// Where a line's origin lies, from this block's left side.
    double indent(Line line) {
        var start = switch (align) {
            case START -> rightToLeft ? width - line.advance() : 0;
            case CENTER -> (width - line.advance()) / 2;
            case END -> rightToLeft ? 0 : width - line.advance();
        };
        // A slanted last letter may lean over the edge; then the line moves, not the edge.
        return Math.max(-line.left(), Math.min(start, width - line.right()));
    }
}
