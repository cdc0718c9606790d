/// What is kept of releases: the entities that lists, pages and addresses are read from.
///
/// Start reading at [dev.postlude.changesets.archive.Release].
@NullMarked
package dev.postlude.changesets.archive;

import org.jspecify.annotations.NullMarked;
