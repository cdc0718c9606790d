package dev.postlude.changesets.release;

import dev.postlude.changesets.changeset.Config;
import dev.postlude.changesets.changeset.Workspace;
import dev.postlude.changesets.changeset.WorkspacePackage;
import dev.postlude.changesets.changeset.WorkspacePackage.Dependency;
import dev.postlude.changesets.semver.VersionRange;
import java.util.List;
import java.util.Objects;

/// Which dependencies of a released package are released with it, so that its changelog says so.
public final class Updates {

    private static final String WORKSPACE = "workspace:";

    private Updates() {}

    public static List<PlannedRelease.Item> of(WorkspacePackage one, Workspace workspace, PlannedRelease release) {
        return release.items().stream()
                .filter(item -> isUpdated(one, item, workspace))
                .toList();
    }

    private static boolean isUpdated(WorkspacePackage one, PlannedRelease.Item item, Workspace workspace) {
        var direct = one.range(Dependency.DEPENDENCIES, item.name());
        var range = direct.or(() -> one.range(Dependency.PEER, item.name()));
        if (range.isEmpty()) {
            return false;
        }
        // Only now, for it is a search, and most pairs of packages have nothing to do with one another.
        var other = workspace.packages().stream()
                .filter(candidate -> candidate.name().equals(item.name()))
                .findFirst();
        if (other.isEmpty()) {
            return false;
        }
        var text = range.get();
        if (!text.startsWith(WORKSPACE)) {
            return VersionRange.of(text).isPresent() && isUpdated(text, direct.isEmpty(), item, workspace.config());
        }
        var rest = text.substring(WORKSPACE.length());
        if (rest.equals("*")) {
            return true;
        }
        if (rest.equals("^") || rest.equals("~")) {
            return isUpdated(rest + item.base(), direct.isEmpty(), item, workspace.config());
        }
        return VersionRange.of(rest).isPresent()
                ? isUpdated(rest, direct.isEmpty(), item, workspace.config())
                : Dependents.isFolderOf(rest, other.get());
    }

    private static boolean isUpdated(String range, boolean peer, PlannedRelease.Item item, Config config) {
        if (!Dependents.satisfies(Objects.requireNonNull(item.next()), range)) {
            return true;
        }
        return peer
                ? !config.onlyUpdatePeerDependentsWhenOutOfRange()
                : item.bump().compareTo(config.updateInternalDependencies()) >= 0;
    }
}
