/// Whether code is told apart.
@NullMarked
package dev.postlude.changesets.code;

import org.jspecify.annotations.NullMarked;
