/// Versions and ranges as the package registry of Node reads them, to the letter.
///
/// Whether a dependent has to be released hangs on whether a new version leaves a range, so "nearly the
/// same" is wrong here: `^0`, `x` and `latest` must be read exactly as `@changesets/cli` reads them. See
/// the decision page on versions of packages for what was looked at.
///
/// Start reading at [dev.postlude.changesets.semver.VersionRange].
@NullMarked
package dev.postlude.changesets.semver;

import org.jspecify.annotations.NullMarked;
