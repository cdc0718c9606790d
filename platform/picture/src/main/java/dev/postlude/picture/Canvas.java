package dev.postlude.picture;

import java.awt.BasicStroke;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

/// A picture in the making. Its units are those of the finished layout; `scale` says how many pixels a unit has.
///
/// It watches what it is given: text that is hard to read on what lies under it, text outside the picture, and what
/// the blocks themselves report. Not for use by several threads at once.
public final class Canvas {

    static {
        // Text is drawn on servers. With a display set, Java would load libraries that are not there.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private final int width;
    private final int height;
    private final double scale;
    private final BufferedImage image;
    private final Graphics2D graphics;
    private final Findings findings = new Findings();
    private double leastContrast = Double.POSITIVE_INFINITY;

    private Canvas(int width, int height, double scale, Ink ground) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.image = new BufferedImage(
                (int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_INT_RGB);
        this.graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.scale(scale, scale);
        fill(new Box(0, 0, width, height), ground);
    }

    public static Canvas of(int width, int height, double scale, Ink ground) {
        if (width < 1 || height < 1 || !(scale > 0)) {
            throw new IllegalArgumentException(
                    "A picture has at least one pixel; was %d x %d at %s".formatted(width, height, scale));
        }
        if ((double) width * height * scale * scale > Limits.PIXELS) {
            throw new IllegalArgumentException("A picture has at most %,d pixels; was %d x %d at scale %s"
                    .formatted(Limits.PIXELS, width, height, scale));
        }
        return new Canvas(width, height, scale, ground);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public void fill(Box box, Ink ink) {
        fill(box, 0, ink);
    }

    /// A box with round corners.
    public void fill(Box box, double radius, Ink ink) {
        graphics.setPaint(ink.color());
        graphics.fill(round(box, radius));
    }

    /// A box whose colour changes from its upper left to its lower right corner.
    public void shade(Box box, double radius, Ink from, Ink to) {
        graphics.setPaint(new GradientPaint(
                (float) box.x(), (float) box.y(), from.color(), (float) box.right(), (float) box.bottom(), to.color()));
        graphics.fill(round(box, radius));
    }

    /// The line around a box; it lies inside the box.
    public void outline(Box box, double radius, double thickness, Ink ink) {
        graphics.setPaint(ink.color());
        graphics.setStroke(new BasicStroke((float) thickness));
        graphics.draw(round(box.inside(thickness / 2), Math.max(0, radius - thickness / 2)));
    }

    /// A box with the corners of a larger one, as for a coloured edge: what of `box` lies inside `frame`.
    public void fillWithin(Box frame, double radius, Box box, Ink ink) {
        var area = new Area(round(frame, radius));
        area.intersect(new Area(round(box, 0)));
        graphics.setPaint(ink.color());
        graphics.fill(area);
    }

    /// Draws a picture into a box, as large as it goes in, in the middle of it.
    public void draw(Raster picture, Box box) {
        var share = Math.min(box.width() / picture.width(), box.height() / picture.height());
        var wide = Math.max(1, (int) Math.round(picture.width() * share * scale));
        var high = Math.max(1, (int) Math.round(picture.height() * share * scale));
        var before = graphics.getTransform();
        // Pixel for pixel, so that nothing is left to how a machine likes to scale.
        graphics.setTransform(new AffineTransform());
        graphics.drawImage(
                picture.sized(wide, high),
                (int) Math.round((box.x() + box.width() / 2) * scale - wide / 2.0),
                (int) Math.round((box.y() + box.height() / 2) * scale - high / 2.0),
                null);
        graphics.setTransform(before);
    }

    /// Draws text with its upper left corner at a place.
    public void draw(Block block, double x, double y) {
        findings.addAll(block.findings());
        if (x < -0.5 || y < -0.5 || x + block.widest() > width + 0.5 || y + block.height() > height + 0.5) {
            findings.add("Text lies partly outside the picture: \"%s\"."
                    .formatted(
                            block.lines().isEmpty()
                                    ? ""
                                    : beginning(block.lines().getFirst())));
        }
        var baseline = y;
        for (var line : block.shaped()) {
            baseline += line.ascent();
            draw(line, x + block.indent(line), baseline);
            baseline += line.descent();
        }
    }

    /// The least contrast of any text with what lay under it, measured in the picture; 21 if there is no text.
    public double leastContrast() {
        return Math.min(21, leastContrast);
    }

    /// What somebody should know before the picture goes out, in sentences.
    public List<String> findings() {
        return findings.list();
    }

    public Png png() {
        return Png.of(image, Long.MAX_VALUE);
    }

    /// The picture in no more than `bytes`, with fewer colours if it takes that. [Png#coding] says whether it did, and
    /// the result may still be larger: see [Png#within].
    public Png png(long bytes) {
        return Png.of(image, bytes);
    }

    BufferedImage image() {
        return image;
    }

    private void draw(Line line, double x, double baseline) {
        var before = graphics.getTransform();
        graphics.translate(x, baseline);
        for (var chip : line.chips()) {
            fill(chip.box(), chip.radius(), chip.ink());
        }
        for (var piece : line.pieces()) {
            measure(piece, x, baseline);
        }
        for (var piece : line.pieces()) {
            draw(piece);
        }
        graphics.setTransform(before);
    }

    private void draw(Line.Piece piece) {
        var emoji = piece.emoji();
        if (emoji != null) {
            emoji.draw(graphics, piece.x(), piece.emojiTop(), piece.emojiSize());
        }
        graphics.setPaint(piece.style().ink().color());
        if (piece.outline() != null) {
            graphics.fill(piece.outline());
            if (piece.bolder() > 0) {
                graphics.setStroke(new BasicStroke((float) piece.bolder()));
                graphics.draw(piece.outline());
            }
        }
        var size = piece.style().size();
        if (piece.style().underlined()) {
            graphics.fill(new Rectangle2D.Double(piece.x(), size * 0.13, piece.advance(), size / 16));
        }
        if (piece.style().struck()) {
            graphics.fill(new Rectangle2D.Double(piece.x(), -size * 0.3, piece.advance(), size / 14));
        }
    }

    /// Looks at the pixels a text is about to cover.
    private void measure(Line.Piece piece, double x, double baseline) {
        if (piece.outline() == null || piece.outline().getBounds2D().isEmpty()) {
            return;
        }
        var bounds = piece.outline().getBounds2D();
        var least = Double.POSITIVE_INFINITY;
        for (var column = 0; column <= 8; column++) {
            for (var row = 0; row <= 2; row++) {
                var pixelX = (x + bounds.getX() + bounds.getWidth() * column / 8) * scale;
                var pixelY = (baseline + bounds.getY() + bounds.getHeight() * row / 2) * scale;
                if (pixelX >= 0 && pixelY >= 0 && pixelX < image.getWidth() && pixelY < image.getHeight()) {
                    var ground = Ink.ofRgb(image.getRGB((int) pixelX, (int) pixelY));
                    least = Math.min(least, piece.style().ink().contrastWith(ground));
                }
            }
        }
        leastContrast = Math.min(leastContrast, least);
        if (least < piece.style().contrastNeeded()) {
            findings.add(String.format(
                    Locale.ROOT,
                    "Text in %s has a contrast of %.2f with its ground; %.1f is needed.",
                    piece.style().ink(),
                    least,
                    piece.style().contrastNeeded()));
        }
    }

    private static RoundRectangle2D round(Box box, double radius) {
        var most = Math.min(radius, Math.min(box.width(), box.height()) / 2);
        return new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), most * 2, most * 2);
    }

    private static String beginning(String text) {
        return text.length() <= 40 ? text : text.substring(0, text.offsetByCodePoints(0, 20)) + "\u2026";
    }
}
