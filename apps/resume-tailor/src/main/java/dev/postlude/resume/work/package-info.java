/// The work that no request waits for: tailoring, and finding out what became of it.
///
///     TailorRequested ──► ai-tailor-resume ──┬─ judge-resume   at once
///                                            ├─ outcome        up to a month later: was it used?
///                                            └─ interview      up to a month later: did it lead anywhere?
///     OutcomeCorrected ──► score-correction: somebody answered late, or anew
///
/// The task ends once, by compare-and-set; a copy is stored only by whoever ends it. Start reading at [TailorResume].
@NullMarked
package dev.postlude.resume.work;

import org.jspecify.annotations.NullMarked;
