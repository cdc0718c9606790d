/// The tour of changeset-image, and what the suite has to know about it.
///
/// Start reading at [ChangesetsGuide].
@NullMarked
package dev.postlude.suite.tour.changesets;

import org.jspecify.annotations.NullMarked;
