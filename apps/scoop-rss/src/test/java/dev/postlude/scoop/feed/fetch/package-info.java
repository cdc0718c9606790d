/// Fetching is tested against real servers on loopback that misbehave on purpose.
@NullMarked
package dev.postlude.scoop.feed.fetch;

import org.jspecify.annotations.NullMarked;
