/// Fits a resume to a job without making anything up.
///
///     description ──► JobIntel ─┐
///                               ├─► Tailor ──► draft ──► Truth ──► repaired: TailoredResume
///     Resume ───────────────────┘
///
/// The resume somebody uploaded is the authority: what it does not say, no result may say. Start reading
/// at [Tailor] and [Truth].
@NullMarked
package dev.postlude.resume.tailor;

import org.jspecify.annotations.NullMarked;
