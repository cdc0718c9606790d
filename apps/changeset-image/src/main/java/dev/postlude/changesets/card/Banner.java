package dev.postlude.changesets.card;

import dev.postlude.changesets.release.Bump;
import dev.postlude.changesets.release.PackageRelease;
import dev.postlude.changesets.release.ReleasePlan;
import dev.postlude.picture.Block;
import dev.postlude.picture.Box;
import dev.postlude.picture.Canvas;
import dev.postlude.picture.Ink;
import java.util.List;
import java.util.Optional;

/// A warning across the page.
record Banner(
        double gap,
        Block heading,
        Optional<Block> text,
        double measure,
        double padding,
        double indent,
        Ink ground,
        Ink edge)
        implements Slab {

    /// Above everything else: which packages are not what they were. Empty if none is.
    static Optional<Slab> breaking(ReleasePlan plan, Sheet sheet) {
        var breaking =
                plan.packages().stream().filter(one -> one.bump() == Bump.MAJOR).toList();
        return breaking.isEmpty() ? Optional.empty() : Optional.of(of(breaking, sheet));
    }

    private static Slab of(List<PackageRelease> breaking, Sheet sheet) {
        var colours = sheet.colours();
        var major = colours.major();
        var ground = colours.ground().mixedWith(major.badge(), 0.09);
        var heading = sheet.body().bold().in(major.text().readableOn(ground, 4.5));
        // Where a page is low, or is for looking up, one line has to do.
        var low = sheet.look().size() == Look.Size.OG || sheet.dense();
        var padding = sheet.em(low ? 13 : 22);
        var width = sheet.measure() - sheet.em(33) - padding;
        var names = Words.list(breaking.stream().map(Words::withVersion).toList(), low ? 2 : 4);
        var words = names + (breaking.size() == 1 ? " is" : " are")
                + " not compatible with what came before. Read on before you update.";
        return new Banner(
                sheet.em(low ? 20 : 26),
                sheet.text(low ? "Breaking: " + names : "Breaking changes", heading, width),
                low
                        ? Optional.empty()
                        : Optional.of(sheet.text(words, sheet.body().sized(sheet.em(23)), width)),
                sheet.measure(),
                padding,
                sheet.em(33),
                ground,
                major.text());
    }

    @Override
    public double height() {
        return heading.height() + text.map(Block::height).orElse(0.0) + 2 * padding;
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        var box = new Box(x, y, measure, height());
        var radius = indent * 0.45;
        canvas.fill(box, radius, ground);
        canvas.fillWithin(box, radius, new Box(x, y, indent * 0.24, height()), edge);
        canvas.draw(heading, x + indent, y + padding);
        text.ifPresent(words -> canvas.draw(words, x + indent, y + padding + heading.height()));
    }
}
