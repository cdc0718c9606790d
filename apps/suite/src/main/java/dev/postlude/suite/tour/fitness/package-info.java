/// The tour of fitness-coach, and what the suite has to know about it.
///
/// Start reading at [FitnessGuide].
@NullMarked
package dev.postlude.suite.tour.fitness;

import org.jspecify.annotations.NullMarked;
