/// Tailoring never says what the source does not.
@NullMarked
package dev.postlude.resume.tailor;

import org.jspecify.annotations.NullMarked;
