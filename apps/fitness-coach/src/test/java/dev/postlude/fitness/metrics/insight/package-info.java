/// What can be seen in the numbers, and what must not be.
@NullMarked
package dev.postlude.fitness.metrics.insight;

import org.jspecify.annotations.NullMarked;
