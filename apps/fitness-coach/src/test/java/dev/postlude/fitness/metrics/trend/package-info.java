/// What the formulas come to, by numbers that can be checked by hand.
@NullMarked
package dev.postlude.fitness.metrics.trend;

import org.jspecify.annotations.NullMarked;
