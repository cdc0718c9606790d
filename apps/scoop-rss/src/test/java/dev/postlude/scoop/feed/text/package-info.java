/// Cleaning and reading of foreign markup, one test a promise.
@NullMarked
package dev.postlude.scoop.feed.text;

import org.jspecify.annotations.NullMarked;
