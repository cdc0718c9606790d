package dev.postlude.changesets.release;

import dev.postlude.changesets.changeset.Changeset;
import dev.postlude.changesets.changeset.Workspace;
import dev.postlude.changesets.changeset.WorkspacePackage;
import dev.postlude.changesets.changeset.WorkspacePackage.Dependency;
import dev.postlude.changesets.semver.Version;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Works out which packages a release moves, until nothing moves any more.
///
/// Changesets move packages. A package that moved may move those that depend on it; a group makes its
/// members move alike; and either may set off the other again. Bumps only ever grow, so this ends.
final class Assembly {

    private final Workspace workspace;
    private final Map<String, WorkspacePackage> packages = new LinkedHashMap<>();
    private final Dependents dependents;
    private final PreVersions preVersions;
    private final Drafts drafts = new Drafts();

    Assembly(Workspace workspace, List<Changeset> told) {
        this.workspace = workspace;
        workspace.packages().forEach(one -> packages.put(one.name(), one));
        dependents = new Dependents(workspace, true);
        preVersions = new PreVersions(workspace, this::isSkipped);
        told.forEach(this::moveByChangeset);
        while (moveDependents() | moveFixed() | moveLinked()) {
            // Each pass may have given the others something to do.
        }
        if (preVersions.exiting()) {
            leavePreReleases();
        }
    }

    List<PlannedRelease.Item> items() {
        return drafts.all().stream()
                .map(draft -> new PlannedRelease.Item(
                        draft.name(), draft.bump(), draft.base(), next(draft), draft.changesets()))
                .toList();
    }

    private boolean isSkipped(WorkspacePackage one) {
        return Planner.isSkipped(workspace, one);
    }

    private WorkspacePackage find(String name) {
        return Optional.ofNullable(packages.get(name)).orElseThrow();
    }

    private static String versionOf(WorkspacePackage one) {
        return one.version() == null ? "" : one.version();
    }

    private void moveByChangeset(Changeset changeset) {
        for (var mention : changeset.mentions()) {
            var one = find(mention.packageName());
            if (!isSkipped(one)) {
                drafts.add(one.name(), mention.bump(), versionOf(one), changeset.name());
            }
        }
    }

    private String next(Drafts.Draft draft) {
        if (draft.bump() == Bump.NONE) {
            return draft.base();
        }
        return Version.of(draft.base())
                .map(version -> preVersions.mark(draft.name(), version.after(draft.bump())))
                .map(Version::toString)
                .orElse(draft.base());
    }

    private boolean moveDependents() {
        var moved = false;
        var open = new ArrayDeque<>(drafts.all());
        while (!open.isEmpty()) {
            var dependency = open.remove();
            for (var name : dependents.of(dependency.name())) {
                var wanted = wanted(find(name), dependency);
                var draft = drafts.find(name);
                if (wanted.isEmpty() || (draft != null && draft.bump() == wanted.get())) {
                    continue;
                }
                moved = true;
                if (draft != null && wanted.get() == Bump.MAJOR) {
                    draft.bump(Bump.MAJOR);
                    open.add(draft);
                } else {
                    open.add(drafts.put(name, wanted.get(), versionOf(find(name))));
                }
            }
        }
        return moved;
    }

    /// What the move of a dependency asks of a package that depends on it. `NONE` means that it is
    /// mentioned, because its development dependency changes, but not released.
    private Optional<Bump> wanted(WorkspacePackage dependent, Drafts.Draft dependency) {
        if (isSkipped(dependent)) {
            return Optional.of(Bump.NONE);
        }
        var wanted = Optional.<Bump>empty();
        if (dependency.bump() == Bump.NONE) {
            return wanted;
        }
        for (var kind : Dependency.values()) {
            var range = dependent
                    .range(kind, dependency.name())
                    .flatMap(text -> Dependents.published(text, dependency.base(), find(dependency.name())));
            if (range.isEmpty()) {
                continue;
            }
            var asked = asked(dependent, dependency, kind, range.get());
            if (asked.isPresent()) {
                wanted = Optional.of(wanted.orElse(Bump.NONE).or(asked.get()));
            }
        }
        return wanted;
    }

    private Optional<Bump> asked(WorkspacePackage dependent, Drafts.Draft dependency, Dependency kind, String range) {
        var leaves = !Dependents.satisfies(next(dependency), range);
        var draft = drafts.find(dependent.name());
        if (kind == Dependency.PEER
                && dependency.bump().compareTo(Bump.PATCH) > 0
                && (leaves || !workspace.config().onlyUpdatePeerDependentsWhenOutOfRange())
                && (draft == null || draft.bump() != Bump.MAJOR)) {
            return Optional.of(Bump.MAJOR);
        }
        if ((draft == null || draft.bump() == Bump.NONE)
                && (leaves || workspace.config().updateInternalDependentsAlways())) {
            return Optional.of(kind == Dependency.DEV ? Bump.NONE : Bump.PATCH);
        }
        return Optional.empty();
    }

    private boolean moveFixed() {
        var moved = false;
        for (var group : workspace.fixed()) {
            var moving = drafts.moving(group);
            if (moving.isEmpty()) {
                continue;
            }
            var bump = greatestBump(moving);
            var base = greatestVersion(group);
            for (var name : group) {
                var draft = drafts.find(name);
                if (isSkipped(find(name))) {
                    continue;
                }
                if (draft == null) {
                    drafts.put(name, bump, base);
                    moved = true;
                } else {
                    moved |= draft.moveTo(bump, base);
                }
            }
        }
        return moved;
    }

    private boolean moveLinked() {
        var moved = false;
        for (var group : workspace.linked()) {
            var moving = drafts.moving(group);
            if (moving.isEmpty()) {
                continue;
            }
            var bump = greatestBump(moving);
            var base = greatestVersion(group);
            for (var draft : moving) {
                moved |= draft.moveTo(bump, base);
            }
        }
        return moved;
    }

    private static Bump greatestBump(List<Drafts.Draft> drafts) {
        return drafts.stream().map(Drafts.Draft::bump).reduce(Bump.NONE, Bump::or);
    }

    private String greatestVersion(List<String> group) {
        return group.stream()
                .map(name -> versionOf(find(name)))
                .filter(version -> Version.of(version).isPresent())
                .reduce((one, other) -> isGreater(other, one) ? other : one)
                .orElse("");
    }

    private static boolean isGreater(String one, String other) {
        return Version.of(one).orElseThrow().compareTo(Version.of(other).orElseThrow()) > 0;
    }

    /// What was only ever a pre-release becomes a release, even if nothing changed since.
    private void leavePreReleases() {
        for (var one : workspace.packages()) {
            if (!preVersions.wasPreReleased(one.name())) {
                continue;
            }
            var draft = drafts.find(one.name());
            if (draft == null) {
                drafts.put(one.name(), Bump.PATCH, versionOf(one));
            } else if (draft.bump() == Bump.NONE && !isSkipped(one)) {
                draft.bump(Bump.PATCH);
            }
        }
    }
}
