/// What can be tried of the suite without starting it.
@NullMarked
package dev.postlude.suite;

import org.jspecify.annotations.NullMarked;
