package dev.postlude.changesets.card;

import dev.postlude.changesets.release.Bump;
import dev.postlude.changesets.release.ReleasePlan;
import dev.postlude.picture.Fit;
import dev.postlude.picture.Paragraph;
import dev.postlude.picture.Span;
import dev.postlude.picture.Style;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The head of the first page: what was released, when, and how much of it.
final class Header {

    private Header() {}

    static List<Slab> of(ReleasePlan plan, @Nullable String headline, Sheet sheet) {
        var slabs = new ArrayList<Slab>();
        var logo = sheet.look().logo();
        var measure = sheet.measure();
        if (logo != null) {
            var sign = Sign.of(logo, sheet);
            measure -= sign.taken();
            slabs.add(sign);
        }
        slabs.add(TextSlab.of(0, sheet.text(eyebrow(plan, sheet), measure)));
        slabs.add(title(plan, sheet, measure));
        if (headline != null && !headline.isBlank()) {
            var style =
                    Style.of(sheet.em(sheet.dense() ? 25 : 31), sheet.colours().soft());
            slabs.add(TextSlab.of(
                    sheet.em(8),
                    Paragraph.of(headline.strip(), style)
                            .leading(1.35)
                            .balance()
                            .in(measure)));
        }
        slabs.add(counts(plan, sheet));
        return slabs;
    }

    private static List<Span> eyebrow(ReleasePlan plan, Sheet sheet) {
        var style = sheet.small();
        var spans = new ArrayList<Span>();
        spans.add(new Span("Release", style.bold().in(sheet.colours().accentText())));
        var tag = plan.tag();
        if (tag != null && !tag.equals(plan.title())) {
            spans.add(new Span("  \u00b7  ", style));
            spans.add(new Span(tag, sheet.code(style)));
        }
        var date = plan.date();
        if (date != null) {
            spans.add(new Span("  \u00b7  " + Words.day(date), style));
        }
        return spans;
    }

    /// As large as three lines allow; a title that needs more has them, in the smallest size.
    private static Slab title(ReleasePlan plan, Sheet sheet, double measure) {
        var largest = sheet.dense() ? 46 : 66;
        var sizes = List.of(largest * 1.0, largest * 0.82, largest * 0.68);
        var fit = Fit.into(measure, sheet.em(largest * 2.2), sizes, units -> title(plan.title(), units, sheet));
        var block = fit.fits()
                ? fit.block()
                : title(plan.title(), sizes.getLast(), sheet).in(measure);
        return TextSlab.of(sheet.em(sheet.dense() ? 6 : 10), block);
    }

    private static Paragraph title(String title, double units, Sheet sheet) {
        return Paragraph.of(title, sheet.title(units)).leading(1.15).balance();
    }

    private static Slab counts(ReleasePlan plan, Sheet sheet) {
        var badges = new ArrayList<Badge>();
        for (var bump : List.of(Bump.MAJOR, Bump.MINOR, Bump.PATCH)) {
            var packages = Words.packages(plan, bump);
            if (packages > 0) {
                badges.add(Badge.of(sheet, packages + " " + Words.bump(bump), bump));
            }
        }
        var changes = Change.of(plan).size();
        var released = (int)
                plan.packages().stream().filter(one -> one.bump() != Bump.NONE).count();
        var words = Words.count(released, "package") + ", " + Words.count(changes, "change");
        var block = sheet.text(words, sheet.small(), sheet.measure());
        return new Counts(sheet.em(sheet.dense() ? 14 : 22), List.copyOf(badges), block, sheet.em(10));
    }
}
