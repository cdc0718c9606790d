package dev.postlude.changesets.release;

import dev.postlude.changesets.changeset.Changeset;
import dev.postlude.changesets.changeset.Workspace;
import dev.postlude.changesets.changeset.WorkspacePackage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells a planned release as a [ReleasePlan].
public final class ReleasePlans {

    private ReleasePlans() {}

    /// What the release was called by whoever asked; all of it may be missing.
    public record Label(
            @Nullable String title,
            @Nullable String tag,
            @Nullable LocalDate date,
            @Nullable String url) {

        public static final Label NONE = new Label(null, null, null, null);
    }

    public static ReleasePlan of(Workspace workspace, Label label) {
        var planned = Planner.plan(workspace);
        var notes = notes(planned.changesets());
        var packages = planned.items().stream()
                .map(item -> told(item, workspace, planned, notes.getOrDefault(item.name(), List.of())))
                .filter(one -> one.bump() != Bump.NONE || !one.notes().isEmpty())
                .toList();
        return new ReleasePlan(
                title(label, packages), label.tag(), label.date(), label.url(), packages, groups(workspace, packages));
    }

    private static PackageRelease told(
            PlannedRelease.Item item, Workspace workspace, PlannedRelease planned, List<ChangeNote> notes) {
        var own = workspace.packages().stream()
                .filter(one -> one.name().equals(item.name()))
                .findFirst();
        var updates = own.map(one -> Updates.of(one, workspace, planned)).orElse(List.of()).stream()
                .map(update -> new DependencyUpdate(update.name(), update.next()))
                .toList();
        return new PackageRelease(
                item.name(), item.bump(), own.map(WorkspacePackage::version).orElse(null), item.next(), notes, updates);
    }

    /// What the changesets say, by package, greatest bump first.
    private static Map<String, List<ChangeNote>> notes(List<Changeset> changesets) {
        var notes = new HashMap<String, List<ChangeNote>>();
        for (var changeset : changesets) {
            var credits = Credits.of(changeset.summary());
            for (var mention : changeset.mentions()) {
                notes.computeIfAbsent(mention.packageName(), name -> new ArrayList<>())
                        .add(ChangeNote.of(changeset.name(), mention.bump(), credits));
            }
        }
        notes.values()
                .forEach(
                        list -> list.sort(Comparator.comparing(ChangeNote::bump).reversed()));
        return notes;
    }

    private static List<Group> groups(Workspace workspace, List<PackageRelease> packages) {
        var groups = new ArrayList<Group>();
        workspace.fixed().forEach(members -> add(groups, Group.Kind.FIXED, members, packages));
        workspace.linked().forEach(members -> add(groups, Group.Kind.LINKED, members, packages));
        return groups;
    }

    private static void add(List<Group> groups, Group.Kind kind, List<String> members, List<PackageRelease> packages) {
        var released = packages.stream()
                .filter(one -> one.bump() != Bump.NONE)
                .map(PackageRelease::name)
                .filter(members::contains)
                .sorted()
                .toList();
        if (released.size() > 1) {
            groups.add(new Group(kind, released));
        }
    }

    private static String title(Label label, List<PackageRelease> packages) {
        if (label.title() != null && !label.title().isBlank()) {
            return label.title().strip();
        }
        if (label.tag() != null && !label.tag().isBlank()) {
            return label.tag().strip();
        }
        var released = packages.stream().filter(one -> one.bump() != Bump.NONE).toList();
        if (released.isEmpty()) {
            return "Nothing to release";
        }
        var first = released.getFirst();
        return released.size() > 1
                ? "%d packages".formatted(released.size())
                : first.to() == null ? first.name() : first.name() + "@" + first.to();
    }
}
