/// How hard training was, and how it adds up: the load of one session, and the sums that follow from a row of days.
///
/// Pure arithmetic: nothing here knows a database, a clock or a person. Formulas, units, sources and caveats stand in
/// `docs/metrics.md` of the app.
@NullMarked
package dev.postlude.fitness.metrics.load;

import org.jspecify.annotations.NullMarked;
