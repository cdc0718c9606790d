/// What visitors think of quotes: one vote a visitor and quote, changed and taken back at will.
///
/// A vote, the quote's tallies and the event that becomes a score commit together, under a lock on the quote's row;
/// so the tallies are always what the votes add up to. Start reading at [dev.postlude.quotes.voting.Votes].
@NullMarked
package dev.postlude.quotes.voting;

import org.jspecify.annotations.NullMarked;
