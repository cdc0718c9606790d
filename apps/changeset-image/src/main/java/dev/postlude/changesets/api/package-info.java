/// What programs may ask of the app.
///
/// Start reading at [dev.postlude.changesets.api.ImageResource].
@NullMarked
package dev.postlude.changesets.api;

import org.jspecify.annotations.NullMarked;
