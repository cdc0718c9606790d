/// Feeds and stories: how they come in, how they are kept fresh, and how they are found again.
///
///     added ──► active ◄──── answered ────┐
///                 │                       │
///                 └──── did not answer ──► failing, asked ever more rarely
///
///     gone: the publisher said so; never asked again
///
/// A story is stored in the same transaction as the event that has it summarised, so none is ever forgotten
/// and none is announced that does not exist. Start reading at [dev.postlude.scoop.catalog.Feeds].
@NullMarked
package dev.postlude.scoop.catalog;

import org.jspecify.annotations.NullMarked;
