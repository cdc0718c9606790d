/// Decides when a feed is asked again.
///
/// The whole decision is one pure function, [RefreshSchedule#next], so that a test can ask it anything.
@NullMarked
package dev.postlude.scoop.feed.refresh;

import org.jspecify.annotations.NullMarked;
