/// Feeds as the web really serves them, one test a trouble.
@NullMarked
package dev.postlude.scoop.feed.read;

import org.jspecify.annotations.NullMarked;
