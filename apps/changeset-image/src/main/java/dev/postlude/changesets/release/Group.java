package dev.postlude.changesets.release;

import java.util.List;

/// Packages whose versions move together.
///
/// `FIXED` packages are all released at the same version, changed or not. Of `LINKED` packages only the
/// changed ones are released, and those at the same version. `members` are names of packages of this
/// release, two at least, sorted.
public record Group(Kind kind, List<String> members) {

    public enum Kind {
        FIXED,
        LINKED
    }

    public Group {
        members = List.copyOf(members);
    }
}
