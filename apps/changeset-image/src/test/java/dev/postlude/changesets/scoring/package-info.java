/// Tests of this package.
@NullMarked
package dev.postlude.changesets.scoring;

import org.jspecify.annotations.NullMarked;
