/// Tests of the core without a framework.
@NullMarked
package dev.postlude.changesets.changeset;

import org.jspecify.annotations.NullMarked;
