/// Finds the feed that somebody means by the address they gave, be it the feed's own or that of a page.
///
/// Start reading at [FeedSearch]; what counts as a link to a feed is in [Discovery].
@NullMarked
package dev.postlude.scoop.feed.discover;

import org.jspecify.annotations.NullMarked;
