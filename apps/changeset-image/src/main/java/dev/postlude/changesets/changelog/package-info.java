/// The `CHANGELOG.md` of a release, byte for byte as `@changesets/cli` writes it in its default style.
///
/// Start reading at [dev.postlude.changesets.changelog.Changelog].
@NullMarked
package dev.postlude.changesets.changelog;

import org.jspecify.annotations.NullMarked;
