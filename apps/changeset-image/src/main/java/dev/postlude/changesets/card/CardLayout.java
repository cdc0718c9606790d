package dev.postlude.changesets.card;

import dev.postlude.changesets.release.Bump;
import dev.postlude.changesets.release.PackageRelease;
import dev.postlude.changesets.release.ReleasePlan;
import dev.postlude.picture.Paragraph;
import dev.postlude.picture.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A release for reading: what it is, what breaks, which packages move, and then each change once, by weight.
record CardLayout(ReleasePlan plan, @Nullable String headline, Sheet sheet) {

    /// Packages that are told beside each other in running text, once there are too many for rows.
    private static final int NAMED_TOGETHER = 40;

    List<Story> stories() {
        var stories = new ArrayList<Story>();
        stories.add(Story.of(() -> Header.of(plan, headline, sheet)));
        Banner.breaking(plan, sheet).ifPresent(banner -> stories.add(Story.of(() -> List.of(banner))));
        packages(stories);
        changes(stories);
        updates(stories);
        People.thanked(plan, sheet).ifPresent(people -> stories.add(Story.of(() -> List.of(people))));
        return stories;
    }

    private void packages(List<Story> stories) {
        var all = plan.packages();
        // One or two left over would look lost in small type.
        var rows = all.size() - rows() <= 2 ? all.size() : rows();
        for (var index = 0; index < rows; index++) {
            var one = all.get(index);
            var gap = index == 0 ? sheet.em(26) : 0;
            stories.add(new Story(0, 1, () -> {
                var row = PackageRow.inTable(one, plan.groupOf(one.name()), sheet);
                return List.of(gap == 0 ? row : row.after(gap));
            }));
        }
        for (var from = rows; from < all.size(); from += NAMED_TOGETHER) {
            var together = all.subList(from, Math.min(all.size(), from + NAMED_TOGETHER));
            stories.add(new Story(0, together.size(), () -> List.of(together(together))));
        }
    }

    private int rows() {
        return switch (sheet.look().size()) {
            case SLACK -> 12;
            case SQUARE -> 7;
            case OG -> 4;
        };
    }

    private Slab together(List<PackageRelease> packages) {
        var style = sheet.small();
        var spans = new ArrayList<Span>();
        for (var one : packages) {
            spans.add(new Span(one.name(), sheet.code(style).in(sheet.colours().ink())));
            if (one.to() != null) {
                spans.add(new Span(" " + one.to(), sheet.code(style).bold().in(sheet.weight(one.bump()))));
            }
            spans.add(new Span(one == packages.getLast() ? "" : "   ", style));
        }
        return TextSlab.of(sheet.em(16), Paragraph.of(spans).leading(1.6).in(sheet.measure()));
    }

    private void changes(List<Story> stories) {
        var begun = EnumSet.noneOf(Bump.class);
        var several = plan.packages().size() > 1;
        for (var change : Change.of(plan)) {
            var first = begun.add(change.bump());
            stories.add(new Story(1, 0, () -> {
                var slabs = new ArrayList<Slab>();
                if (first) {
                    slabs.add(Notes.heading(Words.changes(change.bump()), change.bump(), 34, 28, sheet));
                }
                slabs.addAll(Notes.note(change.summary(), change.bump(), sheet));
                if (several || !change.authors().isEmpty() || change.pull() != null) {
                    var packages = several ? change.packages() : List.<String>of();
                    slabs.add(Notes.names(packages, change.authors(), change.pull(), sheet));
                }
                return slabs;
            }));
        }
    }

    private void updates(List<Story> stories) {
        var updated =
                plan.packages().stream().filter(one -> !one.updates().isEmpty()).toList();
        for (var one : updated) {
            stories.add(Story.of(() -> {
                var slabs = new ArrayList<Slab>();
                if (one == updated.getFirst()) {
                    slabs.add(Notes.heading("Updated dependencies", Bump.NONE, 34, 24, sheet));
                }
                var style = sheet.small();
                var spans = new ArrayList<Span>();
                spans.add(new Span(
                        one.name(), sheet.code(style).bold().in(sheet.colours().ink())));
                spans.add(new Span("  now with  ", style));
                spans.addAll(Notes.updates(one, style, sheet));
                slabs.add(TextSlab.of(sheet.em(8), sheet.text(spans, sheet.measure())));
                return slabs;
            }));
        }
    }
}
