/// What a `.changeset` folder holds, read strictly and with limits: the changesets themselves, `config.json`,
/// `pre.json`
/// and the `package.json` files of the workspace.
///
/// The bytes come from strangers. Every refusal is an [dev.postlude.changesets.changeset.Unreadable] that
/// names the file and the line.
///
/// Start reading at [dev.postlude.changesets.changeset.ChangesetFile].
@NullMarked
package dev.postlude.changesets.changeset;

import org.jspecify.annotations.NullMarked;
