/// What a release is: which packages get which version, and why.
///
/// A [dev.postlude.changesets.release.ReleasePlan] is plain data: cards, alt texts and changelogs are
/// drawn from it, and it travels as JSON through the steps of a run.
///
/// Start reading at [dev.postlude.changesets.release.ReleasePlan].
@NullMarked
package dev.postlude.changesets.release;

import org.jspecify.annotations.NullMarked;
