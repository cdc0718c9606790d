/// Tests of this package.
@NullMarked
package dev.postlude.changesets.github;

import org.jspecify.annotations.NullMarked;
