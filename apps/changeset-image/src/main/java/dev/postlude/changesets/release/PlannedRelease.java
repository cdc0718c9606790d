package dev.postlude.changesets.release;

import dev.postlude.changesets.changeset.Changeset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A release as `@changesets/cli` would make it: the packages in the order in which it finds them, and
/// the changesets that it tells. The order is part of it, since changelogs list dependencies in it.
public record PlannedRelease(List<Item> items, List<Changeset> changesets) {

    /// `base` is the version that is counted up: the package's own, or the greatest of its group. Both
    /// versions are null when the release is planned without packages. `changesets` name those that moved
    /// the package themselves.
    public record Item(
            String name,
            Bump bump,
            @Nullable String base,
            @Nullable String next,
            List<String> changesets) {

        public Item {
            changesets = List.copyOf(changesets);
        }
    }

    public PlannedRelease {
        items = List.copyOf(items);
        changesets = List.copyOf(changesets);
    }
}
