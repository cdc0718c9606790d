/// Tests of this package.
@NullMarked
package dev.postlude.changesets.cli;

import org.jspecify.annotations.NullMarked;
