package dev.postlude.picture;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of text, shaped and in the order in which it is seen. Its origin is the left end of its base line.
///
/// @param ascent what it takes above the base line, its leading counted in
/// @param left where its ink begins, if that is left of the origin
/// @param right where its ink or its last advance ends, whichever is further
record Line(
        String text,
        List<Piece> pieces,
        List<Chip> chips,
        double advance,
        double ascent,
        double descent,
        double left,
        double right) {

    /// A shape or an emoji at its place.
    record Piece(@Nullable Shape outline, @Nullable Emoji emoji, double x, double advance, Style style, double bolder) {

        /// An emoji is a little larger than the letters beside it, and hangs a little below their line.
        double emojiSize() {
            return style.size() * EMOJI;
        }

        double emojiTop() {
            return -style.size() * (EMOJI - 0.2);
        }
    }

    /// The ground behind a piece of text.
    record Chip(Box box, Ink ink, double radius) {}

    /// Inter's own, and taken for every font, so that a word in Hebrew does not push lines apart.
    private static final double ASCENT = 0.969;

    private static final double DESCENT = 0.242;
    private static final double EMOJI = 1.15;
    private static final double CHIP_PADDING = 0.28;
    private static final double CHIP_ASCENT = 0.96;
    private static final double CHIP_DESCENT = 0.28;

    // Hinting and whole-pixel advances are what differs between machines.
    private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);

    double extent() {
        return right - left;
    }

    double height() {
        return ascent + descent;
    }

    /// How wide a character is that stands alone.
    static double width(String character, Face face, double size) {
        var shape = face.at(size)
                .layoutGlyphVector(PLAIN, character.toCharArray(), 0, character.length(), Font.LAYOUT_LEFT_TO_RIGHT);
        return shape.getGlyphPosition(shape.getNumGlyphs()).getX();
    }

    /// A line without text is as high as text of `style` would be.
    static Line empty(Style style, double leading) {
        var shaping = new Shaping(leading);
        shaping.room(style);
        return shaping.line("");
    }

    /// The characters from `start` to `end`, which are in one paragraph.
    static Line of(Prose prose, int start, int end, double leading) {
        var shaping = new Shaping(leading);
        var runs = Run.of(prose, start, end);
        var levels = new byte[runs.size()];
        for (var index = 0; index < levels.length; index++) {
            levels[index] = runs.get(index).level();
        }
        var seen = runs.toArray(Run[]::new);
        Bidi.reorderVisually(levels, 0, seen, 0, seen.length);
        for (var run : seen) {
            shaping.add(prose, run, start, end);
        }
        return shaping.line(prose.text.substring(start, end));
    }

    /// The pen that goes along the line.
    private static final class Shaping {

        private final double leading;
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Chip> chips = new ArrayList<>();
        private double x;
        private double ascent;
        private double descent;
        private double left;
        private double right;
        private int chipOf = -1;
        private double chipFrom;

        Shaping(double leading) {
            this.leading = leading;
        }

        void room(Style style) {
            var half = (leading - ASCENT - DESCENT) / 2;
            ascent = Math.max(ascent, style.size() * (ASCENT + half));
            descent = Math.max(descent, style.size() * (DESCENT + half));
        }

        void add(Prose prose, Run run, int lineStart, int lineEnd) {
            var style = prose.spans.get(run.span()).style();
            var chip = style.chip();
            if (chip == null || chipOf != run.span()) {
                chipOf = -1;
            }
            if (chip != null && chipOf < 0) {
                chipOf = run.span();
                chipFrom = x;
                x += CHIP_PADDING * style.size();
            } else if (chip != null) {
                // The same chip goes on behind another font: its padding moves to the new end.
                x -= CHIP_PADDING * style.size();
                chips.removeLast();
            }
            room(style);
            shape(prose, run, style, lineStart, lineEnd);
            if (chip != null) {
                x += CHIP_PADDING * style.size();
                close(chip, style.size());
            }
            right = Math.max(right, x);
        }

        private void close(Ink ink, double size) {
            var box = new Box(chipFrom, -CHIP_ASCENT * size, x - chipFrom, (CHIP_ASCENT + CHIP_DESCENT) * size);
            chips.add(new Chip(box, ink, size * 0.26));
            ascent = Math.max(ascent, CHIP_ASCENT * size);
            descent = Math.max(descent, CHIP_DESCENT * size);
        }

        private void shape(Prose prose, Run run, Style style, int lineStart, int lineEnd) {
            var face = run.face();
            if (run.emoji() != null) {
                var piece = new Piece(null, run.emoji(), x + style.size() * 0.05, EMOJI * style.size(), style, 0);
                pieces.add(piece);
                ink(new Rectangle2D.Double(piece.x(), piece.emojiTop(), piece.emojiSize(), piece.emojiSize()));
                x += style.size() * (EMOJI + 0.1);
            } else if (face == null) {
                glyphs(emptyBox(style.size()), style.size() * 0.7, style, 0);
            } else {
                var characters = prose.text.substring(lineStart, lineEnd).toCharArray();
                var glyphs = face.at(style.size())
                        .layoutGlyphVector(
                                PLAIN, characters, run.start() - lineStart, run.end() - lineStart, run.direction());
                var bolder = face.withoutBold() && style.emphatic() ? style.size() * 0.03 : 0;
                glyphs(
                        glyphs.getOutline(),
                        glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX(),
                        style,
                        bolder);
            }
        }

        private void glyphs(Shape outline, double advance, Style style, double bolder) {
            var placed = AffineTransform.getTranslateInstance(x, 0).createTransformedShape(outline);
            pieces.add(new Piece(placed, null, x, advance, style, bolder));
            var bounds = placed.getBounds2D();
            if (!bounds.isEmpty()) {
                ink(new Rectangle2D.Double(
                        bounds.getX() - bolder,
                        bounds.getY() - bolder,
                        bounds.getWidth() + 2 * bolder,
                        bounds.getHeight() + 2 * bolder));
            }
            x += advance;
        }

        private static Shape emptyBox(double size) {
            var box = new Rectangle2D.Double(size * 0.08, -size * 0.72, size * 0.54, size * 0.72);
            return new BasicStroke((float) (size * 0.06)).createStrokedShape(box);
        }

        private void ink(Rectangle2D bounds) {
            left = Math.min(left, bounds.getMinX());
            right = Math.max(right, bounds.getMaxX());
            ascent = Math.max(ascent, -bounds.getMinY());
            descent = Math.max(descent, bounds.getMaxY());
        }

        Line line(String text) {
            return new Line(
                    text, List.copyOf(pieces), List.copyOf(chips), x, ascent, descent, left, Math.max(right, x));
        }
    }
}
