/// Quotes as they leave the house: a feed, a picture for where links are shown, and the sunset that every poster has.
///
/// Nothing of it tells who wrote a quote, for somebody may come back along it and vote.
@NullMarked
package dev.postlude.quotes.share;

import org.jspecify.annotations.NullMarked;
