/// The same without a server: `render` and `changelog` on the command line.
///
/// Start reading at [dev.postlude.changesets.cli.ChangesetImage].
@NullMarked
package dev.postlude.changesets.cli;

import org.jspecify.annotations.NullMarked;
