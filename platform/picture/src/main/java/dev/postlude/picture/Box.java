package dev.postlude.picture;

/// A place on a canvas, in the canvas's own units, from its upper left corner.
public record Box(double x, double y, double width, double height) {

    public Box {
        if (!(width >= 0 && height >= 0)) {
            throw new IllegalArgumentException("A box is not smaller than nothing; was " + width + " x " + height);
        }
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    /// This box without `margin` on each of its sides.
    public Box inside(double margin) {
        return inside(margin, margin);
    }

    public Box inside(double horizontally, double vertically) {
        return new Box(
                x + horizontally,
                y + vertically,
                Math.max(0, width - 2 * horizontally),
                Math.max(0, height - 2 * vertically));
    }
}
