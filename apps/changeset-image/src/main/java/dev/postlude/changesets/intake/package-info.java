/// Takes releases in: reads what was sent, refuses what is none, and stores the rest with its promise.
///
/// Start reading at [dev.postlude.changesets.intake.Releases].
@NullMarked
package dev.postlude.changesets.intake;

import org.jspecify.annotations.NullMarked;
