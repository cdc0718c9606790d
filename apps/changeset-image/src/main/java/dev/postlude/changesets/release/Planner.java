package dev.postlude.changesets.release;

import dev.postlude.changesets.changeset.Changeset;
import dev.postlude.changesets.changeset.PreState;
import dev.postlude.changesets.changeset.Unreadable;
import dev.postlude.changesets.changeset.Workspace;
import dev.postlude.changesets.changeset.WorkspacePackage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/// Works out a release from a workspace, with the result that `@changesets/cli` has.
public final class Planner {

    private Planner() {}

    public static PlannedRelease plan(Workspace workspace) {
        if (workspace.packages().isEmpty()) {
            return withoutPackages(workspace);
        }
        var told = told(workspace);
        skippedAreLeftAlone(workspace);
        return new PlannedRelease(new Assembly(workspace, told).items(), told);
    }

    static boolean isSkipped(Workspace workspace, WorkspacePackage one) {
        return workspace.ignored().contains(one.name())
                || (one.isPrivate() && !workspace.config().versionPrivatePackages())
                || one.version() == null;
    }

    /// The changesets that earlier pre-releases have not told yet.
    private static List<Changeset> told(Workspace workspace) {
        var skipped = new HashSet<String>();
        workspace.packages().stream().filter(one -> isSkipped(workspace, one)).forEach(one -> skipped.add(one.name()));
        workspace.changesets().forEach(changeset -> notMixed(changeset, skipped));
        var before = workspace
                .pre()
                .filter(state -> !state.exiting())
                .map(PreState::changesets)
                .orElse(List.of());
        return workspace.changesets().stream()
                .filter(changeset -> !before.contains(changeset.name()))
                .toList();
    }

    private static void notMixed(Changeset changeset, HashSet<String> skipped) {
        var first = changeset.mentions().stream()
                .filter(mention -> skipped.contains(mention.packageName()))
                .findFirst();
        if (first.isPresent()
                && !changeset.mentions().stream().allMatch(mention -> skipped.contains(mention.packageName()))) {
            throw new Unreadable(
                    changeset.file(),
                    first.get().line(),
                    "\"%s\" is ignored, and a changeset that names it may not name packages that are not."
                            .formatted(first.get().packageName()));
        }
    }

    /// A released package that depends on an ignored one would be published against a version nobody
    /// publishes.
    private static void skippedAreLeftAlone(Workspace workspace) {
        var dependents = new Dependents(workspace, false);
        var byName = new HashMap<String, WorkspacePackage>();
        workspace.packages().forEach(one -> byName.put(one.name(), one));
        for (var one : workspace.packages()) {
            if (!isSkipped(workspace, one)) {
                continue;
            }
            for (var name : dependents.of(one.name())) {
                var dependent = byName.get(name);
                if (dependent != null && !dependent.isPrivate() && !isSkipped(workspace, dependent)) {
                    throw new Unreadable(
                            "config.json",
                            1,
                            "\"%s\" depends on \"%s\", which is ignored, so it has to be ignored too."
                                    .formatted(name, one.name()));
                }
            }
        }
    }

    /// Only the changesets are known: nothing is said of versions and dependents, groups share their bump.
    private static PlannedRelease withoutPackages(Workspace workspace) {
        var drafts = new Drafts();
        for (var changeset : workspace.changesets()) {
            for (var mention : changeset.mentions()) {
                if (!workspace.ignored().contains(mention.packageName())) {
                    drafts.add(mention.packageName(), mention.bump(), "", changeset.name());
                }
            }
        }
        var groups = new ArrayList<>(workspace.fixed());
        groups.addAll(workspace.linked());
        for (var group : groups) {
            var members = drafts.moving(group);
            var greatest = members.stream().map(Drafts.Draft::bump).reduce(Bump.NONE, Bump::or);
            members.forEach(member -> member.moveTo(greatest, ""));
        }
        var items = drafts.all().stream()
                .map(draft -> new PlannedRelease.Item(draft.name(), draft.bump(), null, null, draft.changesets()))
                .toList();
        return new PlannedRelease(items, workspace.changesets());
    }
}
