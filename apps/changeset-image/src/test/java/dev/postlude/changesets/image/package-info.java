/// Tests of this package.
@NullMarked
package dev.postlude.changesets.image;

import org.jspecify.annotations.NullMarked;
