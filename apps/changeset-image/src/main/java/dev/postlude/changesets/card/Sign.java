package dev.postlude.changesets.card;

import dev.postlude.picture.Box;
import dev.postlude.picture.Canvas;
import dev.postlude.picture.Ink;
import dev.postlude.picture.Raster;
import org.jspecify.annotations.Nullable;

/// The brand's sign, as it came, at the end of the first lines; on a plate of its own where it would hardly be seen.
record Sign(
        Raster logo,
        double width,
        double tall,
        double inset,
        double measure,
        @Nullable Ink plate) implements Slab {

    private static final double WIDEST = 0.3;

    /// Below this, what of the sign can be seen is about the colour of the page.
    private static final double STANDS_OUT = 1.8;

    static Sign of(Raster logo, Sheet sheet) {
        var ground = sheet.colours().ground();
        var lost = logo.contrastWith(ground) < STANDS_OUT;
        var high = sheet.em(sheet.dense() ? 72 : 88);
        var share = Math.min(high / logo.height(), sheet.measure() * WIDEST / logo.width());
        var inset = lost ? sheet.em(10) : 0;
        // The colour of text is as far from the page as any.
        var plate = lost ? sheet.colours().ink() : null;
        return new Sign(logo, logo.width() * share, logo.height() * share, inset, sheet.measure(), plate);
    }

    /// What the lines beside it leave free.
    double taken() {
        return width + 2 * inset + tall * 0.4;
    }

    @Override
    public double gap() {
        return 0;
    }

    /// It lies beside the title, and takes no room of its own: the title is as high as it is.
    @Override
    public double height() {
        return 0;
    }

    @Override
    public boolean staysWithNext() {
        return true;
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        var left = x + measure - width - 2 * inset;
        if (plate != null) {
            canvas.fill(new Box(left, y, width + 2 * inset, tall + 2 * inset), inset * 1.4, plate);
        }
        canvas.draw(logo, new Box(left + inset, y + inset, width, tall));
    }
}
