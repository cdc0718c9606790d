/// The work, told straight through and with a death after every checkpoint.
@NullMarked
package dev.postlude.resume.work;

import org.jspecify.annotations.NullMarked;
