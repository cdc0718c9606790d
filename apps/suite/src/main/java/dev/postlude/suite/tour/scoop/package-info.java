/// The tour of Scoop: feeds are added, stories summarised, read on from and rated, and the app is killed in between.
///
/// Start reading at [ScoopTour].
@NullMarked
package dev.postlude.suite.tour.scoop;

import org.jspecify.annotations.NullMarked;
