package dev.postlude.changesets.card;

import java.util.List;
import java.util.function.Supplier;

/// Something to be told, set in type when its turn comes.
///
/// @param changes how many changes are told with it, and missing without it
/// @param packages how many packages
record Story(int changes, int packages, Supplier<List<Slab>> slabs) {

    static Story of(Supplier<List<Slab>> slabs) {
        return new Story(0, 0, slabs);
    }
}
