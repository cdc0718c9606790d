package dev.postlude.changesets.changeset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Everything a release is planned from. `packages` are empty when only the changesets are known; then
/// nothing can be said about versions and dependents. `fixed`, `linked` and `ignored` are names, no
/// patterns any more.
public record Workspace(
        List<Changeset> changesets,
        List<WorkspacePackage> packages,
        Config config,
        Optional<PreState> pre,
        List<List<String>> fixed,
        List<List<String>> linked,
        Set<String> ignored) {

    public static final int MAX_CHANGESETS = 500;
    public static final int MAX_PACKAGES = 1000;

    /// Checks what only the whole can tell: that names are unique, that patterns match something, that
    /// nobody is in two groups, that changesets name packages there are.
    public static Workspace of(
            List<Changeset> changesets, List<WorkspacePackage> packages, Config config, Optional<PreState> pre) {
        if (changesets.size() > MAX_CHANGESETS || packages.size() > MAX_PACKAGES) {
            throw new Unreadable(
                    ".changeset",
                    1,
                    "A release has at most %d changesets and %d packages.".formatted(MAX_CHANGESETS, MAX_PACKAGES));
        }
        var names = names(changesets, packages);
        var groupsUsed = new HashSet<String>();
        Patterns.limited("config.json", patterns(config));
        return new Workspace(
                List.copyOf(changesets),
                List.copyOf(packages),
                config,
                pre,
                groups(config.fixed(), names, !packages.isEmpty(), groupsUsed),
                groups(config.linked(), names, !packages.isEmpty(), groupsUsed),
                Set.copyOf(matching("ignore", config.ignore(), names, !packages.isEmpty())));
    }

    private static List<String> patterns(Config config) {
        return Stream.concat(
                        Stream.concat(config.fixed().stream(), config.linked().stream())
                                .flatMap(List::stream),
                        config.ignore().stream())
                .toList();
    }

    private static List<String> names(List<Changeset> changesets, List<WorkspacePackage> packages) {
        if (packages.isEmpty()) {
            return changesets.stream()
                    .flatMap(changeset -> changeset.mentions().stream())
                    .map(Changeset.Mention::packageName)
                    .distinct()
                    .toList();
        }
        var byName = new LinkedHashMap<String, WorkspacePackage>();
        for (var one : packages) {
            var other = byName.put(one.name(), one);
            if (other != null) {
                throw new Unreadable(
                        one.folder() + "/package.json", 1, "\"%s\" is the name of two packages.".formatted(one.name()));
            }
        }
        changesets.forEach(changeset -> known(changeset, byName));
        return List.copyOf(byName.keySet());
    }

    private static void known(Changeset changeset, Map<String, WorkspacePackage> byName) {
        for (var mention : changeset.mentions()) {
            if (!byName.containsKey(mention.packageName())) {
                throw new Unreadable(
                        changeset.file(),
                        mention.line(),
                        "\"%s\" is not a package of the workspace.".formatted(mention.packageName()));
            }
        }
    }

    private static List<List<String>> groups(
            List<List<String>> patterns, List<String> names, boolean strict, HashSet<String> used) {
        var groups = new ArrayList<List<String>>();
        for (var group : patterns) {
            var members = matching("fixed and linked", group, names, strict);
            for (var member : members) {
                if (!used.add(member)) {
                    throw new Unreadable(
                            "config.json", 1, "\"%s\" is in more than one fixed or linked group.".formatted(member));
                }
            }
            groups.add(members);
        }
        return groups;
    }

    private static List<String> matching(String option, List<String> patterns, List<String> names, boolean strict) {
        return Patterns.matching(patterns, names, pattern -> {
            if (strict) {
                throw new Unreadable(
                        "config.json", 1, "\"%s\" of the option \"%s\" matches no package.".formatted(pattern, option));
            }
        });
    }
}
