/// Exports as they really are, one test a trouble.
@NullMarked
package dev.postlude.fitness.health.read;

import org.jspecify.annotations.NullMarked;
