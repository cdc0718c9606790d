package dev.postlude.changesets.card;

import dev.postlude.changesets.release.Bump;
import dev.postlude.changesets.release.ChangeNote;
import dev.postlude.changesets.release.PackageRelease;
import dev.postlude.changesets.release.ReleasePlan;
import dev.postlude.picture.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A release for looking up: package by package, as its changelogs tell it. A long change that concerns several
/// packages is told under the first of them; the others say where.
record ListLayout(ReleasePlan plan, @Nullable String headline, Sheet sheet) {

    List<Story> stories() {
        var stories = new ArrayList<Story>();
        stories.add(Story.of(() -> Header.of(plan, headline, sheet)));
        Banner.breaking(plan, sheet).ifPresent(banner -> stories.add(Story.of(() -> List.of(banner))));
        var toldUnder = new HashMap<String, String>();
        for (var one : plan.packages()) {
            tell(one, stories, toldUnder);
        }
        People.thanked(plan, sheet).ifPresent(people -> stories.add(Story.of(() -> List.of(people))));
        return stories;
    }

    private void tell(PackageRelease one, List<Story> stories, Map<String, String> toldUnder) {
        var groups = plan.groupOf(one.name());
        var bare = one.notes().isEmpty() && one.updates().isEmpty();
        var bump = (Bump) null;
        for (var note : one.notes()) {
            var key = note.changesetName() + "\n" + note.summary();
            var before = toldUnder.putIfAbsent(key, one.name());
            var first = note == one.notes().getFirst();
            var changesBump = note.bump() != bump;
            bump = note.bump();
            stories.add(new Story(before == null ? 1 : 0, first ? 1 : 0, () -> {
                var slabs = new ArrayList<Slab>();
                if (first) {
                    slabs.add(PackageRow.asHeading(one, groups, true, sheet));
                }
                if (changesBump
                        && one.notes().getFirst().bump()
                                != one.notes().getLast().bump()) {
                    slabs.add(Notes.heading(Words.changes(note.bump()), note.bump(), 16, 19, sheet));
                }
                slabs.addAll(note(note, before));
                return slabs;
            }));
        }
        if (bare || !one.updates().isEmpty()) {
            var heading = one.notes().isEmpty();
            stories.add(new Story(0, heading ? 1 : 0, () -> {
                var slabs = new ArrayList<Slab>();
                if (heading) {
                    slabs.add(PackageRow.asHeading(one, groups, !bare, sheet));
                }
                if (!bare) {
                    slabs.add(updates(one));
                }
                return slabs;
            }));
        }
    }

    private List<Slab> note(ChangeNote note, @Nullable String before) {
        var lines = note.summary().strip().lines().toList();
        if (before == null || lines.size() < 3) {
            var slabs = new ArrayList<>(Notes.note(note.summary(), note.bump(), sheet));
            if (before == null && (!note.authors().isEmpty() || note.pull() != null)) {
                slabs.add(Notes.names(List.of(), note.authors(), note.pull(), sheet));
            }
            return slabs;
        }
        var slabs = new ArrayList<>(Notes.note(lines.getFirst(), note.bump(), sheet));
        var under = List.of(
                new Span("The rest is told under ", sheet.small()),
                new Span(before, sheet.code(sheet.small())),
                new Span(".", sheet.small()));
        var indent = sheet.em(30);
        slabs.add(new TextSlab(
                sheet.em(2), sheet.text(under, sheet.measure() - indent), indent, null, null, false, true));
        return slabs;
    }

    private Slab updates(PackageRelease one) {
        var spans = new ArrayList<Span>();
        spans.add(new Span("Updated dependencies: ", sheet.small()));
        spans.addAll(Notes.updates(one, sheet.small(), sheet));
        var indent = sheet.em(30);
        return new TextSlab(sheet.em(8), sheet.text(spans, sheet.measure() - indent), indent, null, null, false, true);
    }
}
