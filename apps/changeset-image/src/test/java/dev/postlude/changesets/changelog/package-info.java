/// Changelogs against the original's answers.
@NullMarked
package dev.postlude.changesets.changelog;

import org.jspecify.annotations.NullMarked;
