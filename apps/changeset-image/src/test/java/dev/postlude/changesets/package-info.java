/// Tests of the app as others see it.
@NullMarked
package dev.postlude.changesets;

import org.jspecify.annotations.NullMarked;
