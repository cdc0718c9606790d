/// What the templates show. Every number is already text in its unit, every bar already has its place in percent.
///
/// Start reading at [RunView].
@NullMarked
package dev.postlude.console.view;

import org.jspecify.annotations.NullMarked;
