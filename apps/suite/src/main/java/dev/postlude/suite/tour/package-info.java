/// What somebody would do who wants to know whether an app keeps its promises, and who has nothing but its HTTP.
///
/// A tour adds feeds, reads, clicks, kills and waits, and says one sentence about each thing it found to be true or
/// not. It reads no table and no class of the app.
///
/// Start reading at [ScoopTour].
@NullMarked
package dev.postlude.suite.tour;

import org.jspecify.annotations.NullMarked;
