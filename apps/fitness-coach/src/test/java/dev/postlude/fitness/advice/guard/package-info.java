/// What the coach may say, and what it may not.
@NullMarked
package dev.postlude.fitness.advice.guard;

import org.jspecify.annotations.NullMarked;
