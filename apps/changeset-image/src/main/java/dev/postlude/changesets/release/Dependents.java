package dev.postlude.changesets.release;

import dev.postlude.changesets.changeset.Workspace;
import dev.postlude.changesets.changeset.WorkspacePackage;
import dev.postlude.changesets.changeset.WorkspacePackage.Dependency;
import dev.postlude.changesets.semver.Version;
import dev.postlude.changesets.semver.VersionRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which packages of the workspace depend on which, and by what range.
///
/// A dependency counts only if its range is one that the current version of the other package is in: a
/// tag, a path, or a range that looks for an older version was written on purpose and is left alone.
final class Dependents {

    private static final String WORKSPACE = "workspace:";

    private final Map<String, List<String>> dependents = new LinkedHashMap<>();
    private final Map<String, WorkspacePackage> packages = new LinkedHashMap<>();
    private final boolean workspaceProtocolOnly;

    Dependents(Workspace workspace, boolean withDevelopment) {
        workspaceProtocolOnly = workspace.config().workspaceProtocolOnly();
        workspace.packages().forEach(one -> packages.put(one.name(), one));
        for (var one : packages.values()) {
            for (var dependency : ranges(one, withDevelopment).entrySet()) {
                var other = packages.get(dependency.getKey());
                if (other != null && counts(dependency.getValue(), other)) {
                    dependents
                            .computeIfAbsent(other.name(), name -> new ArrayList<>())
                            .add(one.name());
                }
            }
        }
    }

    List<String> of(String name) {
        return dependents.getOrDefault(name, List.of());
    }

    /// The last list that names a dependency decides.
    private static Map<String, String> ranges(WorkspacePackage one, boolean withDevelopment) {
        var ranges = new LinkedHashMap<String, String>();
        for (var kind : Dependency.values()) {
            for (var entry : one.dependencies().getOrDefault(kind, Map.of()).entrySet()) {
                var range = entry.getValue();
                if (kind == Dependency.DEV
                        && (!withDevelopment || range.startsWith("link:") || range.startsWith("file:"))) {
                    continue;
                }
                ranges.put(entry.getKey(), range);
            }
        }
        return ranges;
    }

    private boolean counts(String range, WorkspacePackage other) {
        if (range.startsWith(WORKSPACE)) {
            var rest = range.substring(WORKSPACE.length());
            return rest.equals("*")
                    || rest.equals("^")
                    || rest.equals("~")
                    || isFolderOf(rest, other)
                    || contains(rest, other.version());
        }
        return !workspaceProtocolOnly && !range.contains(":") && contains(range, other.version());
    }

    private static boolean contains(String range, @Nullable String version) {
        return version != null
                && VersionRange.of(range)
                        .flatMap(read -> Version.of(version).map(read::contains))
                        .orElse(false);
    }

    /// A path is compared as text: what a release says need not be one of this machine's.
    static boolean isFolderOf(String path, WorkspacePackage other) {
        var parts = new ArrayDeque<String>();
        for (var part : path.replace('\\', '/').split("/")) {
            if (part.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return !path.isEmpty() && String.join("/", parts).equals(other.folder());
    }

    /// A range without its workspace protocol: what it will be when the package is published, given the
    /// version that the other package had. Empty for a workspace range that says nothing about versions.
    static Optional<String> published(String range, String base, WorkspacePackage other) {
        if (!range.startsWith(WORKSPACE)) {
            return Optional.of(range);
        }
        var rest = range.substring(WORKSPACE.length());
        return switch (rest) {
            case "*" -> Optional.of(base);
            case "^", "~" -> Optional.of(rest + base);
            default ->
                VersionRange.of(rest).isPresent()
                        ? Optional.of(rest)
                        : Optional.of(base).filter(version -> isFolderOf(rest, other));
        };
    }

    static boolean satisfies(String version, String range) {
        return contains(range, version);
    }
}
