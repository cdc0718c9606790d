/// Writes exports as Apple Health would, of any size, with everything that is wrong with them.
@NullMarked
package dev.postlude.fitness.sample;

import org.jspecify.annotations.NullMarked;
