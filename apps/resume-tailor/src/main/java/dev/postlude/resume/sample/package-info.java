/// Resumes and jobs of nobody, for demonstrations.
@NullMarked
package dev.postlude.resume.sample;

import org.jspecify.annotations.NullMarked;
