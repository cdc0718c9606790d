/// Whether the pictures of a release did their work: judged by a model, and by what people did.
///
/// Start reading at [dev.postlude.changesets.scoring.ReleaseMetrics].
@NullMarked
package dev.postlude.changesets.scoring;

import org.jspecify.annotations.NullMarked;
