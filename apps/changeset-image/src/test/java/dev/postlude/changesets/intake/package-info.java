/// Tests of this package.
@NullMarked
package dev.postlude.changesets.intake;

import org.jspecify.annotations.NullMarked;
