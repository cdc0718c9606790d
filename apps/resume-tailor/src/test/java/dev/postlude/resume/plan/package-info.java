/// Commands mean what they say.
@NullMarked
package dev.postlude.resume.plan;

import org.jspecify.annotations.NullMarked;
