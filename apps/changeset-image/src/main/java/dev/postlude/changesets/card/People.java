package dev.postlude.changesets.card;

import dev.postlude.changesets.release.ReleasePlan;
import dev.postlude.picture.Block;
import dev.postlude.picture.Box;
import dev.postlude.picture.Canvas;
import dev.postlude.picture.Ink;
import dev.postlude.picture.Paragraph;
import dev.postlude.picture.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Those to whom a release is owed: their initials in circles, and their names.
record People(double gap, List<Face> faces, Block names, double size, Ink ground) implements Slab {

    private static final int MOST_FACES = 6;
    private static final int MOST_NAMED = 12;

    /// On each of them white can be read.
    private static final List<Ink> GROUNDS = List.of(
            Ink.of("#4338ca"),
            Ink.of("#0b6b4d"),
            Ink.of("#a3341f"),
            Ink.of("#1d4ed8"),
            Ink.of("#86198f"),
            Ink.of("#8a5a00"));

    private record Face(Block initial, Ink ground) {}

    /// Empty if nobody has said whom it is owed to.
    static Optional<Slab> thanked(ReleasePlan plan, Sheet sheet) {
        var people = plan.contributors();
        if (people.isEmpty()) {
            return Optional.empty();
        }
        var size = sheet.em(sheet.dense() ? 34 : 42);
        var style = Style.of(size * 0.42, Ink.WHITE).bold();
        var faces = new ArrayList<Face>();
        for (var person : people.subList(0, Math.min(MOST_FACES, people.size()))) {
            var initial = person.substring(0, 1).toUpperCase(Locale.ROOT);
            var ground = GROUNDS.get(Math.floorMod(person.hashCode(), GROUNDS.size()));
            faces.add(
                    new Face(Paragraph.of(initial, style).leading(1).centered().in(size), ground));
        }
        var named = people.stream().map(person -> "@" + person).toList();
        var indent = size + (faces.size() - 1) * step(size) + sheet.em(16);
        var words = sheet.text(
                "Thanks to " + Words.list(named, MOST_NAMED), sheet.small().semibold(), sheet.measure() - indent);
        return Optional.of(new People(
                sheet.em(30), List.copyOf(faces), words, size, sheet.colours().ground()));
    }

    private static double step(double size) {
        return size * 0.74;
    }

    @Override
    public double height() {
        return Math.max(size, names.height());
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        var middle = y + height() / 2;
        var at = x;
        for (var face : faces) {
            var ring = size * 0.06;
            var box = new Box(at, middle - size / 2, size, size);
            canvas.fill(box.inside(-ring), size, ground);
            canvas.fill(box, size, face.ground());
            canvas.draw(face.initial(), at, middle - face.initial().height() / 2);
            at += step(size);
        }
        var left = x + size + (faces.size() - 1) * step(size) + size * 0.4;
        canvas.draw(names, left, middle - names.height() / 2);
    }
}
