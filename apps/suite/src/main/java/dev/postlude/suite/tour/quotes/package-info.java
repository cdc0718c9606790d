/// The tour of demotivational, and what the suite has to know about it.
///
/// Start reading at [QuotesGuide].
@NullMarked
package dev.postlude.suite.tour.quotes;

import org.jspecify.annotations.NullMarked;
