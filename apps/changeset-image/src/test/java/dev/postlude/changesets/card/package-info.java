/// Looks at the pictures of releases.
@NullMarked
package dev.postlude.changesets.card;

import org.jspecify.annotations.NullMarked;
