/// What people see. Every page works without scripts.
///
/// Start reading at [dev.postlude.changesets.pages.HomePages].
@NullMarked
package dev.postlude.changesets.pages;

import org.jspecify.annotations.NullMarked;
