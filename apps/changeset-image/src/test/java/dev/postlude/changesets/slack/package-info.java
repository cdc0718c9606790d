/// Tests of this package.
@NullMarked
package dev.postlude.changesets.slack;

import org.jspecify.annotations.NullMarked;
