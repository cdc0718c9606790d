package dev.postlude.changesets.release;

import dev.postlude.changesets.changeset.PreState;
import dev.postlude.changesets.changeset.Unreadable;
import dev.postlude.changesets.changeset.Workspace;
import dev.postlude.changesets.changeset.WorkspacePackage;
import dev.postlude.changesets.semver.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Which number the next pre-release of each package has. Packages of a group count together.
final class PreVersions {

    private final Optional<PreState> pre;
    private final Map<String, Long> next = new HashMap<>();

    PreVersions(Workspace workspace, Predicate<WorkspacePackage> skipped) {
        pre = workspace.pre();
        if (pre.isEmpty()) {
            return;
        }
        var own = new HashMap<String, Long>();
        for (var one : workspace.packages()) {
            if (one.version() != null) {
                own.put(one.name(), numberAfter(one.folder(), one.version()));
            }
            if (!skipped.test(one)) {
                next.put(one.name(), own.getOrDefault(one.name(), 0L));
            }
        }
        workspace.fixed().forEach(group -> together(group, own));
        workspace.linked().forEach(group -> together(group, own));
    }

    private void together(List<String> group, Map<String, Long> own) {
        var greatest = group.stream()
                .mapToLong(name -> own.getOrDefault(name, 0L))
                .max()
                .orElse(0);
        group.forEach(name -> next.put(name, greatest));
    }

    private static long numberAfter(String folder, String version) {
        var labels = Version.of(version).orElseThrow().pre();
        if (labels.size() < 2) {
            return 0;
        }
        if (!labels.get(1).chars().allMatch(Character::isDigit)) {
            throw new Unreadable(
                    folder + "/package.json",
                    1,
                    "The second part of the pre-release \"%s\" has to be a number to count on.".formatted(version));
        }
        return Long.parseLong(labels.get(1)) + 1;
    }

    boolean exiting() {
        return pre.map(PreState::exiting).orElse(false);
    }

    /// Whether the package is on a pre-release now, so that leaving the mode has to release it.
    boolean wasPreReleased(String name) {
        return !Long.valueOf(0).equals(next.get(name));
    }

    Version mark(String name, Version version) {
        return pre.filter(state -> !state.exiting())
                .map(state -> version.pre(state.tag(), next.getOrDefault(name, 0L)))
                .orElse(version);
    }
}
