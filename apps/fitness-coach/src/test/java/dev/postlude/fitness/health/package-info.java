/// Tests of what is in the package of the same name.
@NullMarked
package dev.postlude.fitness.health;

import org.jspecify.annotations.NullMarked;
