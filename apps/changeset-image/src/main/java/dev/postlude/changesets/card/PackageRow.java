package dev.postlude.changesets.card;

import dev.postlude.changesets.release.Group;
import dev.postlude.changesets.release.PackageRelease;
import dev.postlude.picture.Block;
import dev.postlude.picture.Box;
import dev.postlude.picture.Canvas;
import dev.postlude.picture.Ink;
import dev.postlude.picture.Paragraph;
import dev.postlude.picture.Span;
import dev.postlude.picture.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A package and what happens to it: bump, name, and the versions before and after.
record PackageRow(
        double gap,
        Badge badge,
        Block name,
        @Nullable Block versions,
        double indent,
        double measure,
        double padding,
        @Nullable Ink line,
        boolean staysWithNext)
        implements Slab {

    /// In a table of packages, with a line above.
    static PackageRow inTable(PackageRelease one, Optional<Group> group, Sheet sheet) {
        return of(
                one,
                group,
                sheet,
                sheet.em(27),
                0,
                sheet.em(15),
                sheet.colours().line(),
                false);
    }

    /// Over its own changes.
    static PackageRow asHeading(PackageRelease one, Optional<Group> group, boolean staysWithNext, Sheet sheet) {
        return of(one, group, sheet, sheet.em(24), sheet.em(30), sheet.em(2), null, staysWithNext);
    }

    private static PackageRow of(
            PackageRelease one,
            Optional<Group> group,
            Sheet sheet,
            double size,
            double gap,
            double padding,
            @Nullable Ink line,
            boolean staysWithNext) {
        var badge = Badge.of(sheet, one.bump());
        var indent = Math.max(badge.width(), sheet.em(sheet.dense() ? 84 : 96)) + sheet.em(20);
        var versions = versions(one, sheet, size);
        var taken = versions == null ? 0 : versions.width() + sheet.em(24);
        var name = name(one, group, sheet, size).in(sheet.measure() - indent - taken);
        return new PackageRow(gap, badge, name, versions, indent, sheet.measure(), padding, line, staysWithNext);
    }

    PackageRow after(double otherGap) {
        return new PackageRow(otherGap, badge, name, versions, indent, measure, padding, line, staysWithNext);
    }

    private static Paragraph name(PackageRelease one, Optional<Group> group, Sheet sheet, double size) {
        var spans = new ArrayList<Span>();
        spans.add(new Span(
                one.name(), Style.of(size, sheet.colours().ink()).mono().bold()));
        group.ifPresent(with -> {
            var kind = with.kind() == Group.Kind.FIXED ? "fixed" : "linked";
            spans.add(new Span("  ", Style.of(size * 0.62, sheet.colours().soft())));
            spans.add(new Span(
                    kind,
                    Style.of(size * 0.62, sheet.colours().soft())
                            .semibold()
                            .on(sheet.colours().panel())));
        });
        return Paragraph.of(spans).leading(1.35);
    }

    private static @Nullable Block versions(PackageRelease one, Sheet sheet, double size) {
        var to = one.to();
        if (to == null) {
            return null;
        }
        var soft = Style.of(size * 0.92, sheet.colours().soft()).mono();
        var spans = new ArrayList<Span>();
        var from = one.from();
        if (from != null && !from.equals(to)) {
            spans.add(new Span(from + " \u2192 ", soft));
        }
        spans.add(new Span(to, soft.in(sheet.weight(one.bump())).bold()));
        var paragraph = Paragraph.of(List.copyOf(spans)).leading(1.35).aligned(Paragraph.Align.END);
        var most = sheet.measure() * 0.42;
        var widest = paragraph.in(sheet.measure()).widest();
        return paragraph.in(Math.min(most, widest + 1));
    }

    /// The line of the page's head is above it then.
    @Override
    public Slab atHead() {
        return new PackageRow(gap, badge, name, versions, indent, measure, padding, null, staysWithNext);
    }

    @Override
    public double height() {
        var tallest = Math.max(name.height(), badge.height());
        return Math.max(tallest, versions == null ? 0 : versions.height()) + 2 * padding;
    }

    @Override
    public boolean whole() {
        return name.fits() && (versions == null || versions.fits());
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        if (line != null) {
            canvas.fill(new Box(x, y, measure, 1.5), line);
        }
        var top = y + padding;
        var middle = top + name.baseline() - name.height() / name.lineCount() * 0.26;
        badge.draw(canvas, x, middle - badge.height() / 2);
        canvas.draw(name, x + indent, top);
        if (versions != null) {
            canvas.draw(versions, x + measure - versions.width(), top + name.baseline() - versions.baseline());
        }
    }
}
