/// Everything between the open web and a story row: fetching, reading, finding and cleaning feeds.
///
///     address ──fetch──► bytes ──read──► ParsedFeed ──► stories (the app's business)
///        ▲                 │
///        └──── discover ◄──┘ it was a web page that links a feed
///
/// `fetch` decides which addresses may be asked at all and how long an answer may take; `read` decides what
/// counts as a feed; `text` decides which markup survives; `refresh` decides when to ask again.
/// Nothing in here knows a database, a framework or a thread: it is called, it answers, it forgets.
///
/// Start reading at [dev.postlude.scoop.feed.discover.FeedSearch], which walks the picture once.
@NullMarked
package dev.postlude.scoop.feed;

import org.jspecify.annotations.NullMarked;
