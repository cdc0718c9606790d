package dev.postlude.changesets.changeset;

import dev.postlude.changesets.release.Bump;
import java.util.List;

/// The parts of `config.json` that decide what is released and what the changelog says. `fixed`, `linked`
/// and `ignore` are patterns over package names, as written; [Workspace] holds what they match.
public record Config(
        boolean changelog,
        List<List<String>> fixed,
        List<List<String>> linked,
        List<String> ignore,
        Bump updateInternalDependencies,
        boolean updateInternalDependentsAlways,
        boolean onlyUpdatePeerDependentsWhenOutOfRange,
        boolean workspaceProtocolOnly,
        boolean versionPrivatePackages,
        boolean prettier) {

    public static final Config DEFAULT =
            new Config(true, List.of(), List.of(), List.of(), Bump.PATCH, false, false, false, true, true);

    public Config {
        fixed = fixed.stream().map(List::copyOf).toList();
        linked = linked.stream().map(List::copyOf).toList();
        ignore = List.copyOf(ignore);
    }
}
