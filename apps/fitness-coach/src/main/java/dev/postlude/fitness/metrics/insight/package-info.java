/// What the rows of days say together: what goes with what, what has changed, and what cannot be said.
@NullMarked
package dev.postlude.fitness.metrics.insight;

import org.jspecify.annotations.NullMarked;
