/// Tests of the core without a framework.
@NullMarked
package dev.postlude.changesets.semver;

import org.jspecify.annotations.NullMarked;
