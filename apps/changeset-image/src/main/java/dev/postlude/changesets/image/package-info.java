/// Makes the pictures of a release, and keeps them under the hash of their bytes.
///
/// Start reading at [dev.postlude.changesets.image.MakeImages].
@NullMarked
package dev.postlude.changesets.image;

import org.jspecify.annotations.NullMarked;
