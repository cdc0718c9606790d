/// Makes documents of resumes the way other programs lay them out.
@NullMarked
package dev.postlude.resume.samples;

import org.jspecify.annotations.NullMarked;
