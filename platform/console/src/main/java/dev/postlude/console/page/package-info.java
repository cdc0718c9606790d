/// The pages and what guards them.
///
/// Start reading at [RunPages].
@NullMarked
package dev.postlude.console.page;

import org.jspecify.annotations.NullMarked;
