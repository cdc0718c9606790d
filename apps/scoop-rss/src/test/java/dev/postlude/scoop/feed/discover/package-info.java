/// Finding feeds is tested on pages written for it, behind a real server where one is needed.
@NullMarked
package dev.postlude.scoop.feed.discover;

import org.jspecify.annotations.NullMarked;
