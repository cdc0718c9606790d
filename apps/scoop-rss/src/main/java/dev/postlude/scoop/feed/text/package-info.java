/// Turns bytes into text and foreign markup into markup that is safe to show.
///
/// Nothing that a publisher wrote reaches a page without having passed [Sanitizer]; nothing reaches a
/// summary without having passed [ReadableText].
@NullMarked
package dev.postlude.scoop.feed.text;

import org.jspecify.annotations.NullMarked;
