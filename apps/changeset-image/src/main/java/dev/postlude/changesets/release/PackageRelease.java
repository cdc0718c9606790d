package dev.postlude.changesets.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One package of a release.
///
/// `from` and `to` are the versions before and after; both are null when the release came without its
/// packages' versions, and `from` alone is null when only the new one is known. `notes` are the
/// changesets that name the package, greatest bump first; a package that is released only because
/// something it depends on (or shares a group with) is released has none. `updates` are its dependencies
/// of this same release. With `Bump.NONE` a package is mentioned but keeps its version.
public record PackageRelease(
        String name,
        Bump bump,
        @Nullable String from,
        @Nullable String to,
        List<ChangeNote> notes,
        List<DependencyUpdate> updates) {

    public PackageRelease {
        notes = List.copyOf(notes);
        updates = List.copyOf(updates);
    }
}
