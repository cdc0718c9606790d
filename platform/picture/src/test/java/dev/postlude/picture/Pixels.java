package dev.postlude.picture;

import java.awt.Rectangle;

/// Looks at what was drawn.
final class Pixels {

    private Pixels() {}

    static int leftmost(Canvas canvas, Ink ink) {
        return box(canvas, ink).x;
    }

    static int rightmost(Canvas canvas, Ink ink) {
        var box = box(canvas, ink);
        return box.x + box.width - 1;
    }

    /// The smallest rectangle that holds all pixels of exactly this colour.
    static Rectangle box(Canvas canvas, Ink ink) {
        var image = canvas.image();
        var box = new Rectangle(0, 0, -1, -1);
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                if (Ink.ofRgb(image.getRGB(x, y)).equals(ink)) {
                    box.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return box;
    }
}
