/// Keeps what people bring: their resumes, and the jobs they want. Nobody sees another's.
///
/// Start reading at [Resumes] and [Jobs].
@NullMarked
package dev.postlude.resume.library;

import org.jspecify.annotations.NullMarked;
