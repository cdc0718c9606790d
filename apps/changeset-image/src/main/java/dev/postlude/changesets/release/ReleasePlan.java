package dev.postlude.changesets.release;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A release: what it is called, and what happens to which package.
///
/// `title` is never blank. `tag`, `date` and `url` are there when the release came with them; `url` is an
/// absolute http or https address. `packages` come greatest bump first and by name within a bump; a
/// release of nothing has none. `groups` are the fixed and linked groups of which at least two packages
/// are in this release.
public record ReleasePlan(
        String title,
        @Nullable String tag,
        @Nullable LocalDate date,
        @Nullable String url,
        List<PackageRelease> packages,
        List<Group> groups) {

    /// The order in which packages are told.
    public static final Comparator<PackageRelease> TELLING =
            Comparator.comparing(PackageRelease::bump).reversed().thenComparing(PackageRelease::name);

    public ReleasePlan {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a release has a title");
        }
        packages = packages.stream().sorted(TELLING).toList();
        groups = List.copyOf(groups);
    }

    /// The fixed or linked group that holds the package; a package is in one at most.
    public Optional<Group> groupOf(String packageName) {
        return groups.stream()
                .filter(group -> group.members().contains(packageName))
                .findFirst();
    }

    /// Whom its changes are owed to, each once, in the order in which they are told.
    public List<String> contributors() {
        return packages.stream()
                .flatMap(one -> one.notes().stream())
                .flatMap(note -> note.authors().stream())
                .distinct()
                .toList();
    }

    /// The greatest bump of the release, [Bump#NONE] if nothing is released.
    public Bump bump() {
        return packages.stream().map(PackageRelease::bump).reduce(Bump.NONE, Bump::or);
    }
}
