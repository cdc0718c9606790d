/// The tour of the demotivational quotes, and what the suite has to know about them.
///
/// Start reading at [QuotesGuide].
@NullMarked
package dev.postlude.suite.tour.quotes;

import org.jspecify.annotations.NullMarked;
