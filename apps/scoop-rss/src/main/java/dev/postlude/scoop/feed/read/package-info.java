/// Reads feeds: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1.
///
///     bytes ──Decoding──► text ──Sniff──┬─► JSON ──JsonFeeds──────────────────────────────┐
///                                       │                                                 ├─► ParsedFeed
///                                       └─► XML ──Prolog──Markup──Tree──TreeRepair──Rome──┘
///
/// The web's feeds are often not well-formed, and a reader that refuses them is the one that gets blamed.
/// So the text is repaired before a strict parser sees it, a tolerant parser takes over when the strict one
/// gives up, and the tree is put into the shape that Rome expects. Never repaired: entity declarations.
/// They are refused, because honouring them means opening files and filling memory on a stranger's word.
///
/// Start reading at [FeedReader].
@NullMarked
package dev.postlude.scoop.feed.read;

import org.jspecify.annotations.NullMarked;
