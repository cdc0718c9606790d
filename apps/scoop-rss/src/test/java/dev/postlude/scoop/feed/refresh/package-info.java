/// The schedule is a function of what is known, so its tests are tables.
@NullMarked
package dev.postlude.scoop.feed.refresh;

import org.jspecify.annotations.NullMarked;
