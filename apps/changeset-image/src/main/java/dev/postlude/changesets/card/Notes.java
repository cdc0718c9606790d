package dev.postlude.changesets.card;

import dev.postlude.changesets.release.Bump;
import dev.postlude.changesets.release.DependencyUpdate;
import dev.postlude.changesets.release.PackageRelease;
import dev.postlude.picture.Span;
import dev.postlude.picture.Style;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The slabs that both layouts tell changes with.
final class Notes {

    private static final int MOST_NAMED = 8;

    private static final int MOST_UPDATES = 100;

    private Notes() {}

    static Slab heading(String words, Bump bump, double gap, double size, Sheet sheet) {
        var style = Style.of(sheet.em(size), sheet.weight(bump)).bold();
        return TextSlab.of(sheet.em(gap), sheet.text(words, style, sheet.measure()))
                .withNext();
    }

    static List<Slab> note(String summary, Bump bump, Sheet sheet) {
        var indent = sheet.em(30);
        var bullet = sheet.text("\u2022", sheet.body().in(sheet.weight(bump)).bold(), sheet.em(60));
        var gap = sheet.em(sheet.dense() ? 8 : 14);
        return NoteText.of(summary, gap, indent, new TextSlab.Mark(bullet, sheet.em(4)), sheet);
    }

    /// The names of the packages a change is about, below it, and whom it is owed to.
    static Slab names(List<String> packages, List<String> authors, @Nullable String pull, Sheet sheet) {
        var style = sheet.chip(sheet.small());
        var spans = new ArrayList<Span>();
        for (var name : packages.subList(0, Math.min(MOST_NAMED, packages.size()))) {
            spans.add(new Span(name, style));
            spans.add(new Span("  ", sheet.small()));
        }
        if (packages.size() > MOST_NAMED) {
            spans.add(new Span("and %d more  ".formatted(packages.size() - MOST_NAMED), sheet.small()));
        }
        if (pull != null) {
            spans.add(new Span(pull + "  ", sheet.code(sheet.small())));
        }
        if (!authors.isEmpty()) {
            var names = authors.stream().map(author -> "@" + author).toList();
            spans.add(new Span(
                    "Thanks to " + Words.list(names, MOST_NAMED), sheet.small().semibold()));
        }
        var indent = sheet.em(30);
        var block = sheet.text(spans, sheet.measure() - indent);
        return new TextSlab(sheet.em(6), block, indent, null, null, false, true);
    }

    static List<Span> updates(PackageRelease one, Style style, Sheet sheet) {
        var spans = new ArrayList<Span>();
        for (var update :
                one.updates().subList(0, Math.min(MOST_UPDATES, one.updates().size()))) {
            spans.add(new Span(spans.isEmpty() ? "" : ", ", style));
            spans.add(new Span(named(update), sheet.code(style)));
        }
        if (one.updates().size() > MOST_UPDATES) {
            spans.add(new Span(" and %d more".formatted(one.updates().size() - MOST_UPDATES), style));
        }
        return spans;
    }

    private static String named(DependencyUpdate update) {
        return update.version() == null ? update.name() : update.name() + "@" + update.version();
    }
}
