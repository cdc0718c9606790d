/// The tour of resume-tailor, and what the suite has to know about it.
///
/// Start reading at [ResumeGuide].
@NullMarked
package dev.postlude.suite.tour.resume;

import org.jspecify.annotations.NullMarked;
