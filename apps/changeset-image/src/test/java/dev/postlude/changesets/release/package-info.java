/// Tests of the core without a framework.
@NullMarked
package dev.postlude.changesets.release;

import org.jspecify.annotations.NullMarked;
