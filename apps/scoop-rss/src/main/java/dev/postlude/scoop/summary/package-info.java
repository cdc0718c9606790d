/// Writes summaries, and judges them.
///
/// A story asks for its summary by generation: 1 when it arrives, one more each time somebody asks again. A run
/// writes for one generation and its summary is shown only if nobody has asked anew meanwhile. So the newest
/// wish wins, whatever overtakes what. Start reading at [dev.postlude.scoop.summary.SummarizeStory].
@NullMarked
package dev.postlude.scoop.summary;

import org.jspecify.annotations.NullMarked;
