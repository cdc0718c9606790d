/// Fits a resume to a job, by a route that only enqueues and a function that does the work.
///
///     POST /api/jobs/{id}/tailor ──► quota, task, event: one transaction ──► 202
///                                                    │
///                                                    ▼
///     ai-tailor-resume:   job-intel ──► tailor-strategy ──► persist ──► scores ──► judge, outcome, interview
///
/// `library` keeps what people bring, `document`, `tailor` and `plan` know resumes and know no framework, `work` is
/// what the engine runs, `quota` what it costs, `api` and `pages` the two ways in, and `door` who may pass.
/// Start reading at [dev.postlude.resume.work.TailorResume].
@NullMarked
package dev.postlude.resume;

import org.jspecify.annotations.NullMarked;
